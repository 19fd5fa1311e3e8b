package dev.flowcard.devices.aliases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.shared.ScannedCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasBookTest {
    private final AliasBook book = new AliasBook(List.of(
            new Alias("6901234567892", "U-MILL-04", null),
            new Alias("DONE", "X-OK", null),
            new Alias("DOZEN", "Q-12", null),
            new Alias("MO*", "W-MO*", null),
            new Alias("MOLD*", "U-MOLD-*", null),
            new Alias("MO7", "W-SPECIAL", null)));

    @Test
    void anExactOneGoesBeforeARuleAndALongerRuleBeforeAShorterOne() {
        assertThat(book.meaning("MO7")).contains(new ScannedCode.Card("W-SPECIAL", null));
        assertThat(book.meaning("MO71")).contains(new ScannedCode.Card("W-MO71", null));
        assertThat(book.meaning("MO71.20")).contains(new ScannedCode.Card("W-MO71", 20));
        assertThat(book.meaning("MOLD3")).contains(new ScannedCode.Unit("U-MOLD-3"));
    }

    @Test
    void anythingOfOursCanBeMeant() {
        assertThat(book.meaning("6901234567892")).contains(new ScannedCode.Unit("U-MILL-04"));
        assertThat(book.meaning("DONE")).contains(new ScannedCode.Command("OK"));
        assertThat(book.meaning("DOZEN")).contains(new ScannedCode.Amount(new java.math.BigDecimal("12")));
    }

    @Test
    void aRuleTakesNoOtherCharactersThanACodeMayHave() {
        assertThat(book.meaning("MO")).isEmpty();
        assertThat(book.meaning("MO 71")).isEmpty();
        assertThat(book.meaning("MO<script>")).isEmpty();
        assertThat(book.meaning("XMO71")).isEmpty();
    }
}
