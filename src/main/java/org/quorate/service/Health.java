package org.quorate.service;

import java.util.List;

/**
 * Whether all is well, and what there is to say. Immutable.
 *
 * @param troubles what an operator must act on, each in a sentence; none where all is well
 * @param remarks what else there is to say, each in a sentence
 */
record Health(List<String> troubles, List<String> remarks) {
    Health {
        troubles = List.copyOf(troubles);
        remarks = List.copyOf(remarks);
    }

    boolean isUp() {
        return troubles.isEmpty();
    }

    /** Returns it as text: {@code UP} or {@code DOWN}, then a line for each sentence, troubles first. */
    String text() {
        StringBuilder text = new StringBuilder(isUp() ? "UP\n" : "DOWN\n");
        troubles.forEach(trouble -> text.append(trouble).append('\n'));
        remarks.forEach(remark -> text.append(remark).append('\n'));
        return text.toString();
    }
}
