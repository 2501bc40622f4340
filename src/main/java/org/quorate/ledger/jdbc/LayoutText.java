package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.HeadingLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.binding.ReturnLayout.SheetLayout;
import org.quorate.binding.ReturnLayout.Stray;

/**
 * A return's layout as one line of text. Stateless.
 *
 * <p>Version 1: {@code 1}, then parts of fixed length, each behind its letter, all joined as {@link EscapedText}: a sheet
 * ({@code s}: name, {@code 1} if hidden, guess), a section ({@code p}: id, sheet, headings, found by, Excel table), and of the
 * section before it a heading ({@code h}: id, words, cell) or a stray ({@code x}: words, cell, guess). A guess is its
 * percentage, a blank and the id; empty for none.
 */
final class LayoutText {
    private static final String VERSION = "1";

    private LayoutText() {}

    /** Returns the layout as text. */
    static String render(ReturnLayout layout) {
        List<String> parts = new ArrayList<>(List.of(VERSION));
        layout.sheets()
                .forEach(sheet -> parts.addAll(
                        List.of("s", sheet.name(), sheet.hidden() ? "1" : "0", render(sheet.guessOrNull()))));
        layout.sections().forEach(section -> {
            parts.addAll(List.of(
                    "p",
                    section.sectionId(),
                    section.sheet(),
                    section.headings(),
                    section.foundBy(),
                    section.excelTable()));
            section.fields()
                    .forEach(heading ->
                            parts.addAll(List.of("h", heading.headingId(), heading.words(), heading.cell())));
            section.strays()
                    .forEach(stray ->
                            parts.addAll(List.of("x", stray.words(), stray.cell(), render(stray.guessOrNull()))));
        });
        return EscapedText.join(parts);
    }

    private static String render(@Nullable Guess guess) {
        return guess == null ? "" : guess.percent() + " " + guess.id();
    }

    /**
     * Parses what {@link #render} gave.
     *
     * @throws IllegalArgumentException if the text is of another version or broken
     */
    static ReturnLayout parse(String text) {
        List<String> parts = EscapedText.split(text);
        if (!parts.get(0).equals(VERSION)) {
            throw broken(text);
        }
        List<SheetLayout> sheets = new ArrayList<>();
        List<SectionLayout> sections = new ArrayList<>();
        int at = 1;
        try {
            while (at < parts.size()) {
                if (parts.get(at).equals("s")) {
                    sheets.add(new SheetLayout(
                            parts.get(at + 1), parts.get(at + 2).equals("1"), parseGuess(parts.get(at + 3))));
                    at += 4;
                } else if (parts.get(at).equals("p")) {
                    int end = end(parts, at + 6);
                    sections.add(section(parts.subList(at, end)));
                    at = end;
                } else {
                    throw broken(text);
                }
            }
        } catch (IndexOutOfBoundsException cutShort) {
            throw broken(text);
        }
        return new ReturnLayout(sheets, sections);
    }

    /** Returns the index behind the headings and strays that begin at the index. */
    private static int end(List<String> parts, int from) {
        int end = from;
        while (end < parts.size()
                && (parts.get(end).equals("h") || parts.get(end).equals("x"))) {
            end += 4;
        }
        return end;
    }

    private static SectionLayout section(List<String> parts) {
        List<HeadingLayout> fields = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        for (int i = 6; i < parts.size(); i += 4) {
            if (parts.get(i).equals("h")) {
                fields.add(new HeadingLayout(parts.get(i + 1), parts.get(i + 2), parts.get(i + 3)));
            } else {
                strays.add(new Stray(parts.get(i + 1), parts.get(i + 2), parseGuess(parts.get(i + 3))));
            }
        }
        return new SectionLayout(parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5), fields, strays);
    }

    private static @Nullable Guess parseGuess(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? null : new Guess(text.substring(blank + 1), Integer.parseInt(text.substring(0, blank)));
    }

    private static IllegalArgumentException broken(String text) {
        return new IllegalArgumentException("the layout's text is not of version " + VERSION + ": " + text);
    }
}
