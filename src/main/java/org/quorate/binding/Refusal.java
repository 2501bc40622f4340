package org.quorate.binding;

/**
 * What stood in a workbook and was not consolidated, with the reason: one or more rows, or a single answer of a record.
 *
 * @param sheet the sheet's name
 * @param place the cell or the rows, such as {@code C12} or {@code 7:9}
 * @param rows how many filled rows it stands for; 0 for a single answer, whose row is consolidated without it
 * @param content the raw text; empty where the content must not be copied onward
 * @param reason a plain sentence
 */
public record Refusal(String sheet, String place, int rows, String content, String reason) {}
