package dev.flowcard.production.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import dev.flowcard.devices.SetupCode;
import dev.flowcard.devices.SetupCode.Kind;
import dev.flowcard.devices.SetupCodes;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Problem;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.PrintedPages;
import dev.flowcard.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator typed from a scanner's manual comes out of the printer as the manual says. */
@FlowcardTest
class SetupCodesTest {
    /** The function character 3 in the code sets A and B. */
    private static final byte FNC3 = 96;

    @Autowired
    SetupCodes codes;

    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    @AfterEach
    void takeThemAway() {
        codes.all().forEach(codes::delete);
    }

    @Test
    void theSheetHoldsEachCodeWithItsFunctionCharacterInItsPlace() throws NotFoundException {
        codes.add("Maker", "M-1", "结尾回车", Kind.CODE_128_FNC3_FIRST, "ABC0D.");
        byte[] first = read(sheet());
        assertThat(first[1]).isEqualTo(FNC3);
        codes.all().forEach(codes::delete);
        codes.add("Maker", "M-1", "结尾回车", Kind.CODE_128_FNC3_LAST, "ABC0D.");
        byte[] last = read(sheet());
        assertThat(last[last.length - 3]).isEqualTo(FNC3); // before the check character and the stop
        codes.all().forEach(codes::delete);
        codes.add("Maker", "M-1", "结尾回车", Kind.CODE_128, "ABC0D.");
        assertThat(read(sheet())).doesNotContain(FNC3);
    }

    @Test
    void theyAreReadFromThePaper() {
        codes.add("Maker", "M-1", "US keyboard", Kind.QR, "@KEYS=US");
        codes.add("Maker", "M-2", "CR", Kind.CODE_128_FNC3_FIRST, "0123456789012345678901234567890123456789");
        try (PrintedPages pages = new PrintedPages(sheet())) {
            assertThat(pages.text(0)).contains("Maker M-1", "US keyboard", "@KEYS=US", "Maker M-2");
            assertThat(pages.codes(0, BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE))
                    .containsExactly("CODE_128 0123456789012345678901234567890123456789", "QR_CODE @KEYS=US");
        }
    }

    @Test
    void whatCannotBeAMakersCodeIsRefused() {
        assertThatThrownBy(() -> codes.add("", "M-1", "CR", Kind.QR, "A")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> codes.add("Maker", "M".repeat(61), "CR", Kind.QR, "A"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> codes.add("Maker", "M-1", "CR", Kind.QR, "")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> codes.add("Maker", "M-1", "CR", Kind.QR, "回车")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> codes.add("Maker", "M-1", "CR", Kind.CODE_128, "A".repeat(41)))
                .isInstanceOf(Problem.class);
        for (int i = 0; i < SetupCodes.MOST; i++) {
            codes.add("Maker", "M-1", "CR " + i, Kind.QR, "A" + i);
        }
        assertThatThrownBy(() -> codes.add("Maker", "M-1", "CR", Kind.QR, "A")).isInstanceOf(Problem.class);
        assertThat(codes.all())
                .hasSize(SetupCodes.MOST)
                .extracting(SetupCode::content)
                .startsWith("A0", "A1");
    }

    private byte[] sheet() {
        return new Api(port, shop.token(Role.ADMIN)).bytes("/api/v1/setup-codes.pdf");
    }

    /** The characters of the one barcode, as the bars say them. */
    private static byte[] read(byte[] pdf) throws NotFoundException {
        try (PrintedPages pages = new PrintedPages(pdf)) {
            var page = new BufferedImageLuminanceSource(pages.image(0, 300));
            return new Code128Reader()
                    .decode(new BinaryBitmap(new HybridBinarizer(page)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getRawBytes();
        } catch (com.google.zxing.FormatException e) {
            throw new AssertionError(e);
        }
    }
}
