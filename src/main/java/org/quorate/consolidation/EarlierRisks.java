package org.quorate.consolidation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Risks.Movement;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/** The scores that risks had in the last accepted returns, register by register. */
final class EarlierRisks {
    private final Map<Register, Map<String, Integer>> registers = new HashMap<>();

    private record Register(String partyId, String returnId, String sectionId) {}

    /** Notes that a party gave a register, even if it held nothing. */
    void given(ReturnStatus status, SectionDefinition section) {
        registers.putIfAbsent(
                new Register(status.party().id(), status.definition().id(), section.id()), new HashMap<>());
    }

    void take(Contribution risk) {
        registers
                .computeIfAbsent(register(risk), register -> new HashMap<>())
                .put(Words.fold(risk.record().key()), RiskGatherer.score(risk));
    }

    /** Finds the score that the risk had; empty where there is none to compare with. */
    Optional<Integer> score(Contribution risk) {
        return Optional.ofNullable(registers
                        .getOrDefault(register(risk), Map.of())
                        .get(Words.fold(risk.record().key())))
                .filter(score -> score > 0);
    }

    /** How an open risk of that score moved; nothing is said of a party without an earlier register, or without both scores. */
    Movement movement(Contribution risk, int score) {
        Map<String, Integer> register = registers.get(register(risk));
        if (register == null) {
            return Movement.NO_COMPARISON;
        }
        if (!register.containsKey(Words.fold(risk.record().key()))) {
            return Movement.NEW;
        }
        return score(risk)
                .filter(before -> score > 0)
                .map(before -> score > before ? Movement.UP : score < before ? Movement.DOWN : Movement.STATIC)
                .orElse(Movement.NO_COMPARISON);
    }

    /** Whether there is a register of the party's to compare with. */
    boolean hasRegisterOf(Contribution risk) {
        return registers.containsKey(register(risk));
    }

    private static Register register(Contribution risk) {
        return new Register(
                risk.party().id(),
                risk.submission().returnId().orElse(""),
                risk.section().id());
    }
}
