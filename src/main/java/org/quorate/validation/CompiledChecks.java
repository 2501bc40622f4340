package org.quorate.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.ReturnDefinition;

/** The checks of a programme, understood. Immutable and thread-safe. */
public interface CompiledChecks {
    /** No checks. */
    CompiledChecks NONE = new CompiledChecks() {
        @Override
        public List<CompiledCheck> of(ReturnDefinition definition) {
            return List.of();
        }

        @Override
        public CheckEvaluation open(Return ret, @Nullable EarlierReturn earlierOrNull) {
            throw new IllegalStateException("there is nothing to evaluate");
        }
    };

    /** Returns the checks of a return, in the order of the pack. */
    List<CompiledCheck> of(ReturnDefinition definition);

    /**
     * Begins to evaluate checks over a return, on the calling thread.
     *
     * @param earlierOrNull what the checks compare with, or null where there is nothing to compare with; every value taken from
     *     it is then blank
     */
    CheckEvaluation open(Return ret, @Nullable EarlierReturn earlierOrNull);
}
