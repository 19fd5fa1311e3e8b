package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FramerTest {

    @ParameterizedTest
    @MethodSource("terminators")
    void a_terminator_ends_a_code(String name, String bytes) {
        assertThat(codes(TestProfiles.with(name, "", "", 100), "P-1007-L" + bytes + "X-OK" + bytes + "Q-"))
                .containsExactly("P-1007-L", "X-OK");
    }

    static Stream<Arguments> terminators() {
        return Stream.of(
                Arguments.of("CR", "\r"),
                Arguments.of("LF", "\n"),
                Arguments.of("CRLF", "\r\n"),
                Arguments.of("TAB", "\t"),
                Arguments.of("ETX", "\u0003"),
                Arguments.of("0x1E", "\u001e"));
    }

    @Test
    void the_usual_profile_takes_CR_and_LF_and_both_and_makes_no_empty_codes() {
        assertThat(codes(TestProfiles.usual(), "a\rb\nc\r\n\r\n\n\rd\r")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_line_feed_alone_is_part_of_the_code_where_the_terminator_is_CRLF() {
        assertThat(codes(TestProfiles.with("CRLF", "", "", 100), "a\nb\r\nc\rd\r\n"))
                .containsExactly("a\nb", "c\rd");
    }

    @Test
    void prefix_and_suffix_are_taken_off_where_they_are() {
        Profile profile = TestProfiles.with("CR", "STX", "ETX", 100);
        assertThat(codes(profile, "\u0002W-1\u0003\rW-2\r\u0002\u0003\r\u0002W-3\r"))
                .containsExactly("W-1", "W-2", "W-3");
    }

    @Test
    void a_code_that_is_too_long_is_cut_and_the_next_one_is_whole() {
        assertThat(codes(TestProfiles.with("CRLF", "", "", 5), "123456789\r\n12345\r\nab\r\n"))
                .containsExactly("12345", "12345", "ab");
    }

    @Test
    void a_megabyte_of_noise_is_one_code_of_the_greatest_length() {
        byte[] noise = new byte[1 << 20];
        Framer framer = new Framer(TestProfiles.usual());
        assertThat(framer.feed(noise, noise.length)).isEmpty();
        List<byte[]> frames = framer.feed(new byte[] {'\r', 'X', '\r'}, 3);
        assertThat(frames).hasSize(2);
        assertThat(frames.getFirst()).hasSize(Profile.LONGEST);
        assertThat(frames.getLast()).containsExactly('X');
    }

    @Test
    void silence_ends_a_code_and_a_lost_connection_forgets_it() {
        Framer framer = new Framer(TestProfiles.usual());
        feed(framer, "P-1007-L");
        assertThat(framer.pending()).isTrue();
        assertThat(framer.flush()).containsExactly("P-1007-L".getBytes(StandardCharsets.US_ASCII));
        assertThat(framer.pending()).isFalse();
        feed(framer, "P-10");
        framer.reset();
        assertThat(feed(framer, "X-OK\r")).containsExactly("X-OK".getBytes(StandardCharsets.US_ASCII));
    }

    private static List<byte[]> feed(Framer framer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return framer.feed(bytes, bytes.length);
    }

    private static List<String> codes(Profile profile, String text) {
        return feed(new Framer(profile), text).stream()
                .map(frame -> new String(frame, StandardCharsets.UTF_8))
                .toList();
    }
}
