package org.quorate.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/**
 * A field definition in the making; each step returns a new one. Unless said otherwise: headed as its id reads, text, without
 * meaning, optional, unbounded.
 */
public record ReturnField(
        String id, String heading, FieldType type, Meaning meaning, Need need, Bounds bounds, String guidance) {

    public static ReturnField field(String id) {
        String words = id.replace('_', ' ');
        String heading = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new ReturnField(id, heading, FieldType.TEXT, Meaning.NONE, Need.OPTIONAL, Bounds.NONE, "");
    }

    public ReturnField headed(String other) {
        return new ReturnField(id, other, type, meaning, need, bounds, guidance);
    }

    public ReturnField of(FieldType other) {
        return new ReturnField(id, heading, other, meaning, need, bounds, guidance);
    }

    public ReturnField meaning(Meaning other) {
        return new ReturnField(id, heading, type, other, need, bounds, guidance);
    }

    public ReturnField required() {
        return with(new Need(true, need.requiredIfOrNull(), need.onlyIfOrNull()));
    }

    public ReturnField requiredIf(String field, String... is) {
        return with(new Need(need.required(), new Condition(field, List.of(is)), need.onlyIfOrNull()));
    }

    public ReturnField onlyIf(String field, String... is) {
        return with(new Need(need.required(), need.requiredIfOrNull(), new Condition(field, List.of(is))));
    }

    public ReturnField choice(String label, Tone tone) {
        List<Choice> choices = new ArrayList<>(bounds.choices());
        choices.add(new Choice(label, tone, List.of()));
        return of(FieldType.CHOICE).with(bounded(choices, null, null));
    }

    public ReturnField scale(String scaleId) {
        return of(FieldType.SCALE).with(bounded(List.of(), scaleId, null));
    }

    public ReturnField target(String target) {
        return of(FieldType.REFERENCE).with(bounded(List.of(), null, target));
    }

    public ReturnField guidance(String text) {
        return new ReturnField(id, heading, type, meaning, need, bounds, text);
    }

    public FieldDefinition definition() {
        return new FieldDefinition(id, heading, List.of(), type, meaning, need, bounds, guidance);
    }

    private ReturnField with(Need other) {
        return new ReturnField(id, heading, type, meaning, other, bounds, guidance);
    }

    private ReturnField with(Bounds other) {
        return new ReturnField(id, heading, type, meaning, need, other, guidance);
    }

    private static Bounds bounded(List<Choice> choices, @Nullable String scale, @Nullable String target) {
        return new Bounds(choices, scale, target, null, null, 0);
    }
}
