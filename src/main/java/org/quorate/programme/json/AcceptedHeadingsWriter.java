package org.quorate.programme.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Outcome;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Programme;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to {@code accepted-headings.json} of a pack: of a pack that is there the only file that the program writes, and only when
 * somebody asks for it. What stands there stays, in its order; the form is always the same, so that a comparison of versions shows what
 * was added and nothing else. Stateless.
 */
public final class AcceptedHeadingsWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    /** Creates a writer. */
    public AcceptedHeadingsWriter() {}

    /**
     * Adds headings to those that the pack has at this moment; the file is replaced as one, and made where there is none.
     *
     * @param more of words that the pack says something of already, what it says stands
     * @return those that were added; or nothing, with every mistake of the pack, where it has any: then nothing was written
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public Outcome<List<AcceptedHeading>> add(Path pack, List<AcceptedHeading> more) {
        Outcome<Programme> now = new PackReader().read(pack);
        Programme programme = now.orNull();
        if (programme == null) {
            return Outcome.none(now.findings());
        }
        List<AcceptedHeading> all = new ArrayList<>(programme.accepted());
        List<AcceptedHeading> added = new ArrayList<>();
        for (AcceptedHeading heading : more) {
            if (all.stream().noneMatch(heading::isOfSameWordsAs)) {
                all.add(heading);
                added.add(heading);
            }
        }
        if (!added.isEmpty()) {
            replace(pack.resolve(PackFiles.ACCEPTED), render(all, schema(pack)));
        }
        return Outcome.of(List.copyOf(added), List.of());
    }

    /** Returns the schema's address as the file has it; else that beside the one which the programme names. */
    private static Optional<String> schema(Path pack) {
        PackFiles files = PackFiles.read(pack);
        return schema(files, PackFiles.ACCEPTED)
                .or(() -> schema(files, PackFiles.PROGRAMME)
                        .map(address -> address.replace("programme.schema.json", "accepted-headings.schema.json")));
    }

    private static Optional<String> schema(PackFiles files, String name) {
        return files.parse(name, new Mistakes())
                .filter(Json.Struct.class::isInstance)
                .map(json -> ((Json.Struct) json).members().get("$schema"))
                .map(Json.Member::value)
                .filter(Json.Text.class::isInstance)
                .map(text -> ((Json.Text) text).text());
    }

    private static byte[] render(List<AcceptedHeading> headings, Optional<String> schema) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            schema.ifPresent(address -> json.writeStringProperty("$schema", address));
            json.writeArrayPropertyStart("accepted");
            headings.forEach(heading -> write(json, heading));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, AcceptedHeading heading) {
        json.writeStartObject();
        json.writeStringProperty("party", heading.partyId());
        json.writeStringProperty("return", heading.returnId());
        json.writeStringProperty("section", heading.sectionId());
        heading.fieldId().ifPresent(field -> json.writeStringProperty("field", field));
        json.writeStringProperty("words", heading.words());
        json.writeStringProperty("on", heading.on().toString());
        json.writeStringProperty("by", heading.by());
        json.writeEndObject();
    }

    private static void replace(Path file, byte[] content) {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
