package org.quorate.samples;

import org.quorate.finding.FindingCode;

/**
 * Something wrong that was put into a sample on purpose, and the finding that it must give.
 *
 * @param file the file's name; empty for a return that was not sent
 * @param sheet empty where the whole file is concerned
 * @param cell in A1 form, or a row such as {@code 12:12}; empty where no cell is concerned
 */
record Defect(String period, String file, String sheet, String cell, FindingCode code, String what) {}
