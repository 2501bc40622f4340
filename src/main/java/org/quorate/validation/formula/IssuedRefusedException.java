package org.quorate.validation.formula;

/** Says why a check cannot stand in a workbook that is sent out: the end of a sentence that goes "because …". */
final class IssuedRefusedException extends Exception {
    IssuedRefusedException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
