package org.quorate.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * What was issued.
 *
 * @param workbooks every workbook that stands there now, in the order of the pack
 * @param written how many of them were written; the others were there already, made from the same
 * @param remarks what the operator should know, each in one sentence
 */
public record TemplateResult(List<Path> workbooks, int written, List<String> remarks) {
    public TemplateResult {
        workbooks = List.copyOf(workbooks);
        remarks = List.copyOf(remarks);
    }
}
