package org.quorate.validation.formula;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.Check;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.IssuedCheck;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;

/**
 * A check with its parsed formula.
 *
 * @param issuing writes it for a workbook that is sent out
 */
record CompiledFormula(Check check, List<NamedField> names, FormulaNode formula, Issuing issuing)
        implements CompiledCheck {
    CompiledFormula {
        names = List.copyOf(names);
    }

    @Override
    public IssuedCheck issued(IssuedPlaces places) {
        return issuing.issue(check, names, places);
    }

    @Override
    public Optional<String> notIssued() {
        return issued(new AnyPlaces()) instanceof IssuedCheck.Impossible impossible
                ? Optional.of(impossible.reason())
                : Optional.empty();
    }
}
