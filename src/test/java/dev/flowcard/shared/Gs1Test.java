package dev.flowcard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1Test {
    private static final String FNC1 = "\u001d";
    private static final String GTIN = "09506000134352";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]C101095060001343521726123110ABC-12\u001d21S77",
                "]d201095060001343521726123110ABC-12\u001d21S77",
                "]Q301095060001343521726123110ABC-12\u001d21S77",
                "\u001d01095060001343521726123110ABC-12\u001d21S77",
                "01095060001343521726123110ABC-12\u001d21S77\r\n",
                "]d2\u001d01095060001343521726123110ABC-12\u001d21S77\u001d",
                "(01)09506000134352(17)261231(10)ABC-12(21)S77",
                "(01) 09506000134352 (17) 261231 (10) ABC-12 (21) S77",
                "https://id.gs1.org/01/09506000134352/10/ABC-12/21/S77?17=261231",
                "HTTPS://example.com/a/b/gtin/9506000134352/lot/ABC%2D12/ser/S77?exp=261231&linkType=all#top",
            })
    void everyFormOfTheSameLabelSaysTheSame(String scanned) {
        Gs1 gs1 = label(scanned);
        assertThat(gs1.gtin()).contains(GTIN);
        assertThat(gs1.lot()).contains("ABC-12");
        assertThat(gs1.serial()).contains("S77");
        assertThat(gs1.expiry(TODAY)).contains(LocalDate.of(2026, 12, 31));
        assertThat(gs1.sscc()).isEmpty();
    }

    @Test
    void theSymbologyMayComeApartFromTheText() {
        assertThat(ScannedCode.read("10abc" + FNC1 + "21x", "]C1"))
                .isEqualTo(ScannedCode.read("]C110abc" + FNC1 + "21x"));
        assertThat(ScannedCode.read("10abc", "]C1")).isEqualTo(new ScannedCode.Gs1Label(new Gs1(Map.of("10", "abc"))));
        assertThat(ScannedCode.read("10abc", "]C0")).isEqualTo(new ScannedCode.Foreign("10ABC"));
    }

    @Test
    void aPackageItsContentAndItsWeight() {
        Gs1 gs1 = label("]C100" + "395011015300000011" + "02" + GTIN + "37" + "24" + FNC1 + "3103" + "001250");
        assertThat(gs1.sscc()).contains("395011015300000011");
        assertThat(gs1.gtin()).contains(GTIN);
        assertThat(gs1.count()).contains(new BigDecimal("24"));
        assertThat(gs1.netKilograms()).contains(new BigDecimal("1.250"));
        assertThat(gs1.readable()).isEqualTo("(00)395011015300000011(02)" + GTIN + "(37)24(3103)001250");
        assertThat(label("https://id.gs1.org/00/395011015300000011").sscc()).contains("395011015300000011");
    }

    @ParameterizedTest
    @CsvSource({
        "240229, 2024-02-29",
        "270200, 2027-02-28",
        "280200, 2028-02-29",
        "761231, 2076-12-31",
        "770101, 1977-01-01",
        "990101, 1999-01-01"
    })
    void aDateHasTheNearestCenturyAndDayZeroIsTheMonthsLast(String date, LocalDate means) {
        assertThat(label("(17)" + date).expiry(TODAY)).contains(means);
    }

    @Test
    void atTheEndOfACenturyTheNextOneIsNear() {
        assertThat(label("(17)050101").expiry(LocalDate.of(2098, 1, 1))).contains(LocalDate.of(2105, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]C101095060001343531726123110ABC",
                "(00)395011015300000012",
                "https://id.gs1.org/01/09506000134353"
            })
    void aWrongCheckDigitIsAMisreading(String scanned) {
        assertThat(ScannedCode.read(scanned)).isInstanceOf(ScannedCode.Misread.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6901234567892",
                "]E06901234567892",
                "0109506000134353",
                "10ABC123",
                "]C1",
                "]C117261331",
                "(10)",
                "(99",
                "(10)A\u0001B",
                "]C10109506000134352" + "99" + "中文",
                "https://example.com/terminal#enrol=abc",
                "https://example.com/01/%zz",
                "https://",
                "]C10109506000134352" + "0109506000134369",
            })
    void whatIsNoLabelIsForeign(String scanned) {
        assertThat(ScannedCode.read(scanned)).isInstanceOf(ScannedCode.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C0", "]C1", "]A0", "]Q1", "]d1", "\r\n ]Q3"})
    void ourOwnCodesAreReadBehindAnyAimPrefix(String aim) {
        assertThat(ScannedCode.read(aim + "W-20260001.20-E\r")).isEqualTo(new ScannedCode.Card("W-20260001", 20));
        assertThat(ScannedCode.read(aim + "x-ok")).isEqualTo(new ScannedCode.Command("OK"));
    }

    @Property
    void whatWasEncodedIsReadInEveryForm(@ForAll("labels") Map<String, String> elements) {
        ScannedCode expected = new ScannedCode.Gs1Label(new Gs1(elements));
        String sent = String.join(
                "",
                elements.entrySet().stream()
                        .map(e -> e.getKey() + e.getValue() + (e.getKey().matches("10|21|37|240|90") ? FNC1 : ""))
                        .toList());
        assertThat(ScannedCode.read("]d2" + sent)).isEqualTo(expected);
        assertThat(ScannedCode.read(FNC1 + sent)).isEqualTo(expected);
        assertThat(ScannedCode.read(new Gs1(elements).readable())).isEqualTo(expected);
    }

    @Property
    void anyOtherDigitInAKeyIsFound(@ForAll("gtins") String gtin, @ForAll("places") int at) {
        char other = (char) ('0' + (gtin.charAt(at) - '0' + 1 + at % 9) % 10);
        String misread = gtin.substring(0, at) + other + gtin.substring(at + 1);
        assertThat(ScannedCode.read("]C101" + misread)).isInstanceOf(ScannedCode.Misread.class);
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(ScannedCode.read(text)).isNotNull();
        assertThat(ScannedCode.read("]C1" + text)).isNotNull();
        assertThat(ScannedCode.read("(10)" + text)).isNotNull();
        assertThat(ScannedCode.read("https://x/01/" + text)).isNotNull();
    }

    @Provide
    Arbitrary<String> gtins() {
        return Arbitraries.strings().numeric().ofLength(13).map(Gs1Test::withCheckDigit);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 13);
    }

    @Provide
    Arbitrary<Map<String, String>> labels() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .numeric()
                .withChars("-/.+%&(\"!?")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> date = Arbitraries.of("260101", "991231", "280229", "300200");
        return Combinators.combine(
                        gtins(), text, text, date, Arbitraries.integers().between(0, 99_999_999))
                .as((gtin, lot, serial, expiry, count) -> Map.of(
                        "01",
                        gtin,
                        "10",
                        lot,
                        "21",
                        serial,
                        "17",
                        expiry,
                        "37",
                        String.valueOf(count),
                        "240",
                        lot,
                        "90",
                        serial))
                .flatMap(all -> Arbitraries.shuffle(List.copyOf(all.keySet())).flatMap(order -> Arbitraries.integers()
                        .between(1, order.size())
                        .map(size -> first(all, order.subList(0, size)))));
    }

    private static Map<String, String> first(Map<String, String> all, List<String> keys) {
        Map<String, String> some = new LinkedHashMap<>();
        keys.forEach(key -> some.put(key, all.get(key)));
        return some;
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static Gs1 label(String scanned) {
        assertThat(ScannedCode.read(scanned)).isInstanceOf(ScannedCode.Gs1Label.class);
        return ((ScannedCode.Gs1Label) ScannedCode.read(scanned)).gs1();
    }
}
