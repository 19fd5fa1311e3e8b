package dev.flowcard.plan.pages;

import dev.flowcard.shared.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Draws a picture or a PDF anew, page by page. What a file is, its first bytes say, not its name; a file that is too large, has
 * too many pages or dots, is locked or takes too long is refused, and so is everything that is neither picture nor PDF.
 */
@Component
public class PageMaker {
    public static final int LARGEST_FILE = 10 * 1024 * 1024;
    static final int MOST_PAGES = 20;
    private static final long MOST_DOTS = 50_000_000;
    private static final int LONGEST_SIDE = 1_600;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    public List<PagePicture> pages(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw refused("file-large", String.valueOf(LARGEST_FILE / 1024 / 1024));
        }
        if (begins(file, PDF)) {
            return patiently(() -> ofPdf(file));
        }
        if (begins(file, PNG) || begins(file, JPEG)) {
            return patiently(() -> List.of(ofPicture(file)));
        }
        throw refused("file-type");
    }

    /** A file that was made to keep us busy keeps one thread busy, not who waits for the answer. */
    private static List<PagePicture> patiently(Callable<List<PagePicture>> drawing) {
        FutureTask<List<PagePicture>> task = new FutureTask<>(drawing);
        Thread.ofPlatform().daemon().name("instruction-pages").start(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw refused("file-slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("file-slow");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : refused("file-broken");
        }
    }

    private static List<PagePicture> ofPdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw refused("file-pages", String.valueOf(MOST_PAGES));
            }
            PDFRenderer renderer = new PDFRenderer(document);
            List<PagePicture> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDRectangle box = document.getPage(page).getCropBox();
                float longest = Math.max(box.getWidth(), box.getHeight());
                float shortest = Math.min(box.getWidth(), box.getHeight());
                if (!(shortest >= 1) || longest / shortest > 20) {
                    throw refused("file-broken");
                }
                pages.add(written(renderer.renderImage(page, LONGEST_SIDE / longest, ImageType.RGB), "png"));
            }
            return pages;
        }
    }

    private static PagePicture ofPicture(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("file-broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                    throw refused("file-dots", String.valueOf(MOST_DOTS / 1_000_000));
                }
                return written(fitted(reader.read(0)), begins(file, JPEG) ? "jpeg" : "png");
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, and no larger than a terminal's screen can show. */
    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = fitted.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return fitted;
    }

    private static PagePicture written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return new PagePicture("image/" + format, out.toByteArray());
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static Problem refused(String why, Object... args) {
        String key = "plan.instruction." + why;
        return Problem.of(HttpStatus.BAD_REQUEST, "unfit-file", key, args).field("file", key, args);
    }
}
