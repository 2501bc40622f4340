package org.quorate.validation;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;

/** X12: of each group of boxes exactly one is ticked. While one of them is in doubt, too few ticks prove nothing. */
final class ExactlyOneTicked implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.definition().records().exactlyOne().isEmpty()) {
            return List.of();
        }
        return record.definition().records().exactlyOne().stream()
                .map(group ->
                        group.stream().flatMap(id -> record.find(id).stream()).toList())
                .filter(ExactlyOneTicked::isWrong)
                .map(boxes -> finding(record, boxes))
                .toList();
    }

    private static boolean isWrong(List<ReceivedAnswer> boxes) {
        long ticks = boxes.stream().filter(ReceivedAnswer::isTicked).count();
        return ticks > 1 || (ticks == 0 && boxes.stream().noneMatch(ReceivedAnswer::isInDoubt));
    }

    private static Finding finding(ReceivedRecord record, List<ReceivedAnswer> boxes) {
        List<ReceivedAnswer> ticked =
                boxes.stream().filter(ReceivedAnswer::isTicked).toList();
        List<String> cells = (ticked.isEmpty() ? boxes : ticked)
                .stream().map(box -> box.content().cell()).toList();
        return record.finding(FindingCode.EXACTLY_ONE, cells)
                .with("seen", ticked.isEmpty() ? "None" : String.valueOf(ticked.size()))
                .with(
                        "fields",
                        boxes.stream()
                                .map(box -> "\"" + box.field().heading() + "\"")
                                .collect(Collectors.joining(", ")));
    }
}
