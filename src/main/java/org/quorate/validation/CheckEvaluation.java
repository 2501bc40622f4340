package org.quorate.validation;

import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionRecord;

/** The evaluation of checks over one return. For the thread that opened it alone. */
public interface CheckEvaluation extends AutoCloseable {
    /**
     * Evaluates a check.
     *
     * @param check one of the return that was opened
     * @param recordOrNull the record that is judged, of the check's section; null for a check that is made once a return
     */
    Verdict evaluate(CompiledCheck check, @Nullable SectionRecord recordOrNull);

    /** Ends the evaluation and gives back to the thread what it was lent. */
    @Override
    void close();

    /** What a formula came to. */
    sealed interface Verdict {
        /** TRUE: all is well. */
        record Passed() implements Verdict {}

        /** FALSE. */
        record Failed() implements Verdict {}

        /**
         * Neither.
         *
         * @param word Excel's word for the error, such as {@code #DIV/0!}, or what came instead of TRUE or FALSE
         */
        record NotEvaluated(String word) implements Verdict {}
    }
}
