package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FramerPropertiesTest {

    @Property
    void how_bytes_are_bundled_makes_no_difference(
            @ForAll("streams") byte[] stream,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 7) Integer> sizes,
            @ForAll("profiles") Profile profile) {
        assertThat(inChunks(profile, stream, sizes)).isEqualTo(inChunks(profile, stream, List.of(stream.length + 1)));
    }

    @Property
    void every_code_between_terminators_comes_out_once_and_in_order(
            @ForAll("streams") byte[] stream, @ForAll @IntRange(min = 1, max = 50) int chunk) {
        String text = new String(stream, StandardCharsets.ISO_8859_1);
        List<String> expected = Arrays.stream(text.substring(0, lastEnd(text)).split("[\r\n]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        assertThat(inChunks(TestProfiles.usual(), stream, List.of(chunk))).isEqualTo(expected);
    }

    @Property
    void arbitrary_bytes_become_a_code_that_the_door_takes(@ForAll byte[] frame) {
        ReadCode read = ReadCode.of(frame, TestProfiles.usual());
        assertThat(read.code().length()).isLessThanOrEqualTo(Math.max(frame.length, 0));
        String json = Json.MAPPER.writeValueAsString(read);
        assertThat(Json.MAPPER.readValue(json, ReadCode.class)).isEqualTo(read);
    }

    private static int lastEnd(String text) {
        return Math.max(text.lastIndexOf('\r'), text.lastIndexOf('\n')) + 1;
    }

    private static List<String> inChunks(Profile profile, byte[] stream, List<Integer> sizes) {
        Framer framer = new Framer(profile);
        List<String> codes = new ArrayList<>();
        int turn = 0;
        for (int at = 0; at < stream.length; ) {
            int size = Math.min(sizes.get(turn++ % sizes.size()), stream.length - at);
            framer.feed(Arrays.copyOfRange(stream, at, at + size), size)
                    .forEach(frame -> codes.add(new String(frame, StandardCharsets.ISO_8859_1)));
            at += size;
        }
        return codes;
    }

    /** Terminators and affixes far more often than chance would have them. */
    @Provide
    Arbitrary<byte[]> streams() {
        Arbitrary<Byte> telling = Arbitraries.of((byte) '\r', (byte) '\n', (byte) '\t', (byte) 2, (byte) 3, (byte) 'A');
        return Arbitraries.oneOf(telling, Arbitraries.bytes())
                .array(byte[].class)
                .ofMinSize(0)
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.of(
                TestProfiles.usual(),
                TestProfiles.with("CRLF", "", "", 4),
                TestProfiles.with("CR, CRLF, TAB", "STX", "ETX", 3),
                TestProfiles.with("CR LF ETX", "STX 'A'", "", 1),
                TestProfiles.with("TAB", "", "'A' ETX", 100));
    }
}
