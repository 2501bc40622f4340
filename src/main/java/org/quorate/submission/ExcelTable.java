package org.quorate.submission;

/**
 * A table that Excel knows as one. Immutable.
 *
 * @param name its display name
 * @param range headings, records and total row together
 * @param headingRows how many rows at its top are headings: 1, or 0 for a table without
 * @param totalRows how many rows at its end are totals
 */
public record ExcelTable(String name, CellRange range, int headingRows, int totalRows) {}
