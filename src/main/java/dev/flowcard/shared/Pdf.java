package dev.flowcard.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** Printed documents: XHTML with a style sheet to PDF, fonts embedded, Chinese included. */
public final class Pdf {
    private static final String FONTS = "/fonts/";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /** A document of the given body; {@code style} names a file below {@code /pdf/}. Text in the body must be {@link #text escaped}. */
    public static byte[] of(Locale locale, String title, String style, String body) {
        String html = "<html lang=\"" + locale.toLanguageTag() + "\"><head><title>" + text(title) + "</title><style>"
                + resource("/pdf/" + style) + "</style></head><body>" + body + "</body></html>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer svg = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder().useSVGDrawer(svg);
            font(builder, "OpenSans-Regular.ttf", "Latin", 400);
            font(builder, "OpenSans-Bold.ttf", "Latin", 700);
            for (int weight : new int[] {400, 700}) {
                font(builder, "DroidSansFallbackFull.ttf", "Chinese", weight);
                font(builder, "DejaVuSans.ttf", "Signs", weight);
            }
            builder.withHtmlContent(html, null)
                    .withProducer("Flowcard")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same pages, smaller or larger by a factor: A4 to A5 without another layout. */
    public static byte[] scaled(byte[] pdf, double factor) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                try (PDPageContentStream before = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
                    before.transform(Matrix.getScaleInstance((float) factor, (float) factor));
                }
                PDRectangle full = page.getMediaBox();
                PDRectangle box =
                        new PDRectangle((float) (full.getWidth() * factor), (float) (full.getHeight() * factor));
                page.setMediaBox(box);
                page.setCropBox(box);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first pages as PNG, to look at before they are printed. */
    public static List<byte[]> pictures(byte[] pdf, int most, int dpi) {
        List<byte[]> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, dpi), "png", out);
                pictures.add(out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any text as text: markup shows as it was written, what XML cannot carry is left out. */
    public static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length());
        raw.codePoints().filter(Pdf::isXmlCharacter).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(FONTS + file), family, weight, FontStyle.NORMAL, true);
    }

    private static String resource(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(path), path);
    }
}
