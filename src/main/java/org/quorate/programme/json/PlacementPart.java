package org.quorate.programme.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.programme.Locator;
import org.quorate.programme.Periods;
import org.quorate.programme.Repeat;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Shape;

/**
 * Where a section stands and how it is laid out.
 *
 * @param fields the scope of the section's fields
 * @param tables the scopes of the fields of the tables before it, by their ids
 */
record PlacementPart(Scope fields, Map<String, Scope> tables) {
    static final List<String> SHEET_PROPERTIES = List.of("name", "aliases");
    static final List<String> LOCATOR_PROPERTIES = List.of("name", "table", "tags", "heading", "anywhere", "cell");
    static final List<String> TAG_PROPERTIES = List.of("start", "end");
    static final List<String> REPEAT_PROPERTIES = List.of("title", "field", "of", "dueIf");
    static final List<String> PERIODS_PROPERTIES = List.of("field", "columns");
    static final List<String> PERIOD_COLUMN_PROPERTIES = List.of("heading", "value");
    static final int LONGEST_SHEET_NAME = 31;
    static final int MOST_HEADING_ROWS = 3;
    static final String CELL_PATTERN = "[A-Z]{1,3}[1-9][0-9]{0,6}";

    private static final Pattern CELL = Pattern.compile(CELL_PATTERN);
    private static final String WITH_PLACE = "A title with \"" + Repeat.NUMBER + "\" or \"" + Repeat.NAME + "\" in it.";

    /** Reads it from the properties of the section. */
    Placement read(ObjectCursor section, Optional<Kind> kind) {
        if (kind.filter(Kind.FORM::equals).isPresent()) {
            section.refuse("Only a section of kind \"table\" has it.", "headingRows", "periods");
        }
        if (kind.filter(Kind.TABLE::equals).isPresent()) {
            section.refuse("Only a section of kind \"form\" has it.", "orientation");
        }
        Placement sheet = section.required("sheet", PlacementPart::sheet).orElse(new Placement("", List.of()));
        return new Placement(
                sheet.sheet(),
                sheet.aliases(),
                section.optional("locate", ValueType.filled(ValueType.list(PlacementPart::locator)))
                        .orElse(sheet.locate()),
                new Shape(
                        section.optional("headingRows", Values.wholeNumber(1, MOST_HEADING_ROWS))
                                .orElse(1),
                        section.optional("orientation", Values.word(Orientation.class))
                                .orElse(Orientation.RIGHT),
                        section.optional("repeat", this::repeat).orElse(null),
                        section.optional("periods", this::periods).orElse(null)));
    }

    private static Optional<Placement> sheet(Json json, Reading reading) {
        return ObjectCursor.open(json, SHEET_PROPERTIES, reading)
                .map(object -> new Placement(
                        object.required("name", PlacementPart::sheetName).orElse(""),
                        object.optional("aliases", ValueType.distinct("sheet name", Values::name))
                                .orElse(List.of())));
    }

    private static Optional<String> sheetName(Json json, Reading reading) {
        return Values.name(json, reading).filter(name -> {
            boolean fits = name.length() <= LONGEST_SHEET_NAME
                    && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0)
                    && !name.startsWith("'")
                    && !name.endsWith("'");
            if (!fits) {
                reading.mistakes()
                        .wrong(
                                json,
                                "A name that Excel takes for a sheet: at most 31 characters, none of [ ] : * ? / \\, and"
                                        + " no apostrophe at either end.");
            }
            return fits;
        });
    }

    private static Optional<Locator> locator(Json json, Reading reading) {
        return ObjectCursor.open(json, LOCATOR_PROPERTIES, reading).flatMap(object -> {
            List<String> ways = LOCATOR_PROPERTIES.stream().filter(object::has).toList();
            if (ways.isEmpty()) {
                object.missing(String.join(" or ", LOCATOR_PROPERTIES));
                return Optional.empty();
            }
            if (ways.size() > 1) {
                reading.mistakes().wrong(json, "Exactly one of: " + String.join(", ", LOCATOR_PROPERTIES) + ".");
                return Optional.empty();
            }
            return locator(object, ways.get(0));
        });
    }

    private static Optional<Locator> locator(ObjectCursor object, String way) {
        return switch (way) {
            case "name" -> object.optional(way, Values::name).map(Locator.RangeName::new);
            case "table" -> object.optional(way, Values::name).map(Locator.TableName::new);
            case "tags" -> object.optional(way, PlacementPart::tags);
            case "heading" -> object.optional(way, Values::name).map(Locator.Title::new);
            case "cell" -> object.optional(way, PlacementPart::cell).map(Locator.FixedCell::new);
            default -> object.optional(way, PlacementPart::onlyTrue).map(yes -> new Locator.Anywhere());
        };
    }

    private static Optional<Boolean> onlyTrue(Json json, Reading reading) {
        Optional<Boolean> truth = Values.truth(json, reading);
        if (truth.filter(yes -> !yes).isPresent()) {
            reading.mistakes().wrong(json, "true, without quotes; or leave the whole entry out.");
        }
        return truth.filter(yes -> yes);
    }

    private static Optional<Locator> tags(Json json, Reading reading) {
        return ObjectCursor.open(json, TAG_PROPERTIES, reading)
                .map(object -> new Locator.Tags(
                        object.required("start", Values::name).orElse(""),
                        object.optional("end", Values::name).orElse(null)));
    }

    /** The address of a cell, in capitals and without dollar signs. */
    static Optional<String> cell(Json json, Reading reading) {
        return Values.text(json, reading).filter(text -> {
            boolean fits = CELL.matcher(text).matches();
            if (!fits) {
                reading.mistakes().wrong(json, "The address of a cell such as \"C8\".");
            }
            return fits;
        });
    }

    private Optional<Repeat> repeat(Json json, Reading reading) {
        return ObjectCursor.open(json, REPEAT_PROPERTIES, reading).map(object -> {
            Optional<String> of = object.optional("of", Values::text);
            Optional<Scope> ofFields = of.map(tables::get);
            if (of.isPresent() && ofFields.isEmpty()) {
                object.wrong("of", "The id of a table that stands before this section.");
            }
            if (object.has("dueIf") && !object.has("of")) {
                object.missing("of");
            }
            return new Repeat(
                    object.required("title", PlacementPart::pattern).orElse(""),
                    object.required("field", Ids.referenceTo(fields)).orElse(""),
                    of.orElse(null),
                    ofFields.flatMap(scope -> object.optional("dueIf", ConditionPart.on(scope)))
                            .orElse(null));
        });
    }

    private static Optional<String> pattern(Json json, Reading reading) {
        return Values.name(json, reading).filter(text -> {
            boolean holdsPlace = text.contains(Repeat.NUMBER) || text.contains(Repeat.NAME);
            if (!holdsPlace) {
                reading.mistakes().wrong(json, WITH_PLACE);
            }
            return holdsPlace;
        });
    }

    private Optional<Periods> periods(Json json, Reading reading) {
        return ObjectCursor.open(json, PERIODS_PROPERTIES, reading)
                .map(object -> new Periods(
                        object.required("field", Ids.referenceTo(fields)).orElse(""),
                        object.required("columns", ValueType.filled(ValueType.list(PlacementPart::periodColumn)))
                                .orElse(List.of())));
    }

    private static Optional<Periods.Column> periodColumn(Json json, Reading reading) {
        return ObjectCursor.open(json, PERIOD_COLUMN_PROPERTIES, reading)
                .map(object -> new Periods.Column(
                        object.required("heading", Values::name).orElse(""),
                        object.required("value", Values::text).orElse("")));
    }
}
