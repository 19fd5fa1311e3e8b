package dev.flowcard.devices.photo;

import dev.flowcard.shared.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.http.HttpStatus;

/** A photo as it was sent. Its size is looked at before anything of it is unpacked, and a large one is thinned out on the way. */
final class PhotoFile {
    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST_SIDE = 4_000;

    private PhotoFile() {}

    static BufferedImage read(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE, "too-large", "devices.photo.pixels", MOST_PIXELS / 1_000_000);
        }
        int step = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static Problem unreadable() {
        return Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no-photo", "devices.photo.unreadable")
                .field("file", "devices.photo.unreadable");
    }
}
