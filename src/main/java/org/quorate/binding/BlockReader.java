package org.quorate.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Blocks.Block;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.Repeat;
import org.quorate.programme.SectionDefinition.Count;

/**
 * Reads a section that repeats, block by block; every record says what its block is for.
 *
 * @param tableOrNull the records of which the blocks are for one each; null where there is no such table
 */
record BlockReader(
        Programme programme,
        AnswerParser parser,
        SectionScope scope,
        Repeat repeat,
        @Nullable SectionReading tableOrNull) {

    Outcome<SectionReading> read(Layout layout) {
        RecordKeys keys = new RecordKeys(scope.section(), programme);
        List<Finding> findings = new ArrayList<>();
        List<SectionReading> blocks = new ArrayList<>();
        for (Block block : Blocks.of(scope.section(), scope.sheet(), layout, repeat)) {
            Outcome<SectionReading> read = read(block, keys);
            findings.addAll(read.findings());
            read.value().ifPresent(blocks::add);
        }
        SectionReading whole = together(blocks);
        if (whole.state() == State.GIVEN) {
            findings.addAll(keys.findings(scope));
        }
        return Outcome.of(whole, findings);
    }

    private Outcome<SectionReading> read(Block block, RecordKeys keys) {
        SectionScope part = new SectionScope(scope.file(), scope.section(), block.sheet());
        Given given = new Given(identity(block));
        Layout layout = Layout.find(scope.section(), block.sheet()).orElse(null);
        if (layout instanceof HeadingRow heading) {
            Count asked = scope.section().records().count();
            Count count = isDue(block, given) ? asked : new Count(0, asked.max());
            return TableReader.read(parser, part, heading, keys, given, count);
        }
        return layout instanceof FormLabels labels
                ? FormReader.read(parser, part, labels, given)
                : UnheadedSheet.read(part);
    }

    private FieldAnswer identity(Block block) {
        String name =
                block.name().isEmpty() ? record(block).map(SectionRecord::key).orElse("") : block.name();
        Answer answer = name.isEmpty() ? Answer.notProvided() : new Answer.Words(name);
        return new FieldAnswer(repeat.field(), block.nameCell(), answer, name);
    }

    private boolean isDue(Block block, Given given) {
        if (tableOrNull == null) {
            return !given.where().isEmpty();
        }
        return record(block)
                .filter(record -> repeat.dueIf()
                        .map(condition -> RecordCondition.holds(condition, tableOrNull.section(), record))
                        .orElse(true))
                .isPresent();
    }

    private Optional<SectionRecord> record(Block block) {
        if (tableOrNull == null
                || block.number() < 1
                || block.number() > tableOrNull.records().size()) {
            return Optional.empty();
        }
        return Optional.of(tableOrNull.records().get(block.number() - 1));
    }

    private SectionReading together(List<SectionReading> blocks) {
        List<SectionRecord> records =
                blocks.stream().flatMap(block -> block.records().stream()).toList();
        List<Refusal> refusals =
                blocks.stream().flatMap(block -> block.refusals().stream()).toList();
        int nilRows = blocks.stream().mapToInt(SectionReading::nilRows).sum();
        int rowsRead = blocks.stream().mapToInt(SectionReading::rowsRead).sum();
        State state = records.isEmpty() ? (nilRows > 0 ? State.NIL : State.EMPTY) : State.GIVEN;
        return new SectionReading(scope.section(), state, scope.sheet().name(), rowsRead, records, refusals, nilRows);
    }
}
