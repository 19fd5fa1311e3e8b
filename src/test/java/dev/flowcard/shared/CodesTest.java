package dev.flowcard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"W-20260001-O", "W-20260001.20-E", "P-1007-L", "U-MILL-04-M"})
    void theContractsExamplesCarryTheirCheckCharacter(String printed) {
        String code = printed.substring(0, printed.length() - 2);
        assertThat(Codes.printable(code)).isEqualTo(printed);
        assertThat(Codes.parse(printed.toLowerCase(java.util.Locale.ROOT))).contains(code);
    }

    @Test
    void everySingleMisreadCharacterIsFound() {
        String printed = Codes.printable("W-20260412.50");
        for (int i = 2; i < printed.length(); i++) {
            for (char c : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (Character.isLetterOrDigit(printed.charAt(i)) && c != printed.charAt(i)) {
                    String misread = printed.substring(0, i) + c + printed.substring(i + 1);
                    assertThat(ScannedCode.read(misread)).as(misread).isInstanceOf(ScannedCode.Misread.class);
                }
            }
        }
    }

    @Test
    void aNumberGivesItsCodeWithOrWithoutThePrefix() {
        assertThat(Codes.fits("P", "1007")).contains("P-1007");
        assertThat(Codes.fits("P", "p-1007")).contains("P-1007");
        assertThat(Codes.fits("W", "C189")).contains("W-C189");
        assertThat(Codes.fits("U", "Machine 4 - Turning & Milling")).isEmpty();
        assertThat(Codes.fits("W", "A.1")).isEmpty();
        assertThat(Codes.fits("U", "CK6150-1#")).isEmpty();
    }

    @Test
    void aScanIsReadByItsForm() {
        assertThat(ScannedCode.read("w-20260001.20-e\r")).isEqualTo(new ScannedCode.Card("W-20260001", 20));
        assertThat(ScannedCode.read("Q-0.5")).isEqualTo(new ScannedCode.Amount(new BigDecimal("0.5")));
        assertThat(ScannedCode.read(Codes.printable("L-2411-07"))).isEqualTo(new ScannedCode.Lot("L-2411-07"));
        assertThat(ScannedCode.read(Codes.printable("N-000123"))).isEqualTo(new ScannedCode.Serial("N-000123"));
        assertThat(ScannedCode.read("000012")).isEqualTo(new ScannedCode.Digits("000012"));
        assertThat(ScannedCode.read("6901234567892")).isInstanceOf(ScannedCode.Foreign.class);
        assertThat(ScannedCode.read("ＸーＯＫ")).isInstanceOf(ScannedCode.Foreign.class);
        assertThat(ScannedCode.read("Ｘ－ＯＫ")).isEqualTo(new ScannedCode.Command("OK"));
        assertThat(ScannedCode.read("*P-1007-L*")).isEqualTo(ScannedCode.read("P-1007-L"));
        assertThat(ScannedCode.read("~X-OK")).isEqualTo(new ScannedCode.Command("OK"));
        assertThat(ScannedCode.read("#W-20260001.20-E;")).isEqualTo(new ScannedCode.Card("W-20260001", 20));
        assertThat(ScannedCode.read("*12*")).isInstanceOf(ScannedCode.Foreign.class);
        assertThat(ScannedCode.read("W-2026000")).isInstanceOf(ScannedCode.Misread.class);
        assertThat(ScannedCode.read("")).isInstanceOf(ScannedCode.Foreign.class);
        assertThat(ScannedCode.read("\u0000\u001d<script>")).isInstanceOf(ScannedCode.Foreign.class);
    }
}
