package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadCodeTest {

    @Test
    void an_AIM_identifier_becomes_the_symbology() {
        assertThat(read("]C1W-20260001-O")).isEqualTo(new ReadCode("W-20260001-O", "]C1"));
        assertThat(read("]d2010123\u001d10AB")).isEqualTo(new ReadCode("010123\u001d10AB", "]d2"));
    }

    @Test
    void what_only_looks_like_one_stays() {
        assertThat(read("]C1")).isEqualTo(new ReadCode("]C1", null));
        assertThat(read("]]1X")).isEqualTo(new ReadCode("]]1X", null));
        assertThat(read("W]C1")).isEqualTo(new ReadCode("W]C1", null));
    }

    @Test
    void text_is_UTF_8_and_other_bytes_are_kept_one_by_one() {
        assertThat(read("孔径超差").code()).isEqualTo("孔径超差");
        assertThat(ReadCode.of(new byte[] {'A', (byte) 0xFF, 0}, TestProfiles.usual())
                        .code())
                .isEqualTo("A\u00ff\u0000");
    }

    private static ReadCode read(String text) {
        return ReadCode.of(text.getBytes(StandardCharsets.UTF_8), TestProfiles.usual());
    }
}
