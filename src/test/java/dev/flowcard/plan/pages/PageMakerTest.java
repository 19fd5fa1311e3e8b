package dev.flowcard.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flowcard.shared.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMakerTest {
    private final PageMaker maker = new PageMaker();

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(int pages, boolean locked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private void refused(byte[] file, String why) {
        assertThatThrownBy(() -> maker.pages(file))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.messageKey()).isEqualTo("plan.instruction.file-" + why));
    }

    @Test
    void aLargePictureIsMadeAsLargeAsAScreen() throws IOException {
        List<PagePicture> pages = maker.pages(picture(4000, 2000, "jpg"));
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().mediaType()).isEqualTo("image/jpeg");
        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(pages.getFirst().content()));
        assertThat(shown.getWidth()).isEqualTo(1600);
        assertThat(shown.getHeight()).isEqualTo(800);
    }

    @Test
    void everyPageOfAPdfBecomesAPicture() throws IOException {
        List<PagePicture> pages = maker.pages(pdf(3, false));
        assertThat(pages).hasSize(3).allMatch(p -> p.mediaType().equals("image/png"));
        assertThat(ImageIO.read(new ByteArrayInputStream(pages.getLast().content()))
                        .getHeight())
                .isEqualTo(1600);
    }

    @Test
    void nothingOfTheFileItselfGoesFurther() throws IOException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] png = picture(20, 20, "png");
        byte[] both = Arrays.copyOf(png, png.length + script.length);
        System.arraycopy(script, 0, both, png.length, script.length);
        assertThat(new String(maker.pages(both).getFirst().content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<svg onload='alert(1)'/>",
                "MZ\u0090",
                "GIF89a",
                "PK\u0003\u0004",
                ""
            })
    void whatIsNeitherPictureNorPdfIsRefused(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "type");
    }

    @Test
    void brokenLockedLongAndHugeFilesAreRefused() throws IOException {
        refused("%PDF-1.7 nothing more".getBytes(StandardCharsets.US_ASCII), "broken");
        refused(Arrays.copyOf(picture(200, 200, "png"), 60), "broken");
        refused(pdf(1, true), "broken");
        refused(pdf(21, false), "pages");
        refused(new byte[PageMaker.LARGEST_FILE + 1], "large");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNeverUnpacked() throws IOException {
        byte[] bomb = picture(8, 8, "png");
        for (int at : new int[] {16, 20}) { // width and height in the header
            bomb[at] = 0;
            bomb[at + 1] = 0;
            bomb[at + 2] = (byte) 0xff;
            bomb[at + 3] = (byte) 0xff;
        }
        refused(bomb, "dots");
    }
}
