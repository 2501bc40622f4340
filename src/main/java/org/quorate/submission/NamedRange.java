package org.quorate.submission;

/**
 * A name that the workbook gives to a rectangle of cells. Immutable.
 *
 * @param name as it was written; whatever its case, it is the same name
 * @param sheet the name of the sheet that holds the cells
 */
public record NamedRange(String name, String sheet, CellRange range) {}
