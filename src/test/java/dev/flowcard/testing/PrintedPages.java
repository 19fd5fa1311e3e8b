package dev.flowcard.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as somebody sees it who holds the paper and a scanner. */
public final class PrintedPages implements AutoCloseable {
    private static final int DPI = 300;
    private static final int STRIP = 130;

    private final PDDocument document;

    public PrintedPages(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    public String text(int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BufferedImage image(int page, int dpi) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a scanner reads on the page, as {@code FORMAT text}. */
    public Set<String> codes(int page, BarcodeFormat... formats) {
        return codes(page, DPI, formats);
    }

    /** The same, read from nearer: bars two dots wide fall between the points of a picture at 300 dpi. */
    public Set<String> codesFromNear(int page, BarcodeFormat... formats) {
        return codes(page, 2 * DPI, formats);
    }

    /** Whether a scanner that is held near reads anything at all; looks no further than the first code. */
    public boolean carriesCode(int page, BarcodeFormat... formats) {
        return views(image(page, 2 * DPI), 2 * DPI)
                .anyMatch(view -> !decode(view, hints(formats)).isEmpty());
    }

    private Set<String> codes(int page, int dpi, BarcodeFormat... formats) {
        return views(image(page, dpi), dpi)
                .flatMap(view -> decode(view, hints(formats)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<DecodeHintType, Object> hints(BarcodeFormat... formats) {
        return Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(formats), DecodeHintType.TRY_HARDER, true);
    }

    /** Strip by strip from the top, at last the whole. */
    private static Stream<BufferedImage> views(BufferedImage image, int dpi) {
        int strip = STRIP * dpi / DPI;
        int step = dpi > DPI ? strip / 4 : strip / 2;
        Stream<BufferedImage> strips = IntStream.iterate(0, top -> top < image.getHeight(), top -> top + step)
                .mapToObj(top -> image.getSubimage(0, top, image.getWidth(), Math.min(strip, image.getHeight() - top)));
        return Stream.concat(strips, Stream.of(image));
    }

    private static Set<String> decode(BufferedImage image, Map<DecodeHintType, Object> hints) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            Set<String> read = new HashSet<>();
            for (Result result :
                    new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, hints)) {
                read.add(result.getBarcodeFormat() + " " + result.getText());
            }
            return read;
        } catch (NotFoundException e) {
            return Set.of();
        }
    }

    /** Names of the fonts that are used but not embedded. */
    public List<String> foreignFonts() {
        List<String> foreign = new ArrayList<>();
        try {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        foreign.add(font.getName());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return foreign;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
