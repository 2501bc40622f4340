package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PackedTest {
    @Property(tries = 200, seed = "20190630")
    void joinsDeflatedBytesAsIfTheyHadBeenDeflatedTogether(
            @ForAll byte[] first, @ForAll byte[] second, @ForAll byte[] third) throws IOException, DataFormatException {
        byte[] plain = joined(first, second, third);
        Piece head = Packing.open(first);
        Piece body = Packing.open(second);
        Piece tail = Packing.last(third);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        head.source().writeTo(packed);
        body.source().writeTo(packed);
        tail.source().writeTo(packed);

        Packed all = head.packed().then(body.packed()).then(tail.packed());

        assertThat(all).isEqualTo(new Packed(packed.size(), plain.length, crc(plain)));
        assertThat(inflated(packed.toByteArray(), plain.length)).isEqualTo(plain);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static int crc(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        byte[] plain = new byte[length + 1];
        int count = inflater.inflate(plain);
        inflater.end();
        return java.util.Arrays.copyOf(plain, count);
    }
}
