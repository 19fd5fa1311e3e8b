package dev.flowcard.workstation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A film of a label that somebody holds into a camera, as Chromium's false camera plays it (YUV4MPEG2). */
final class FilmedCode {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final byte BENCH = 110;
    private static final byte INK = 30;
    private static final byte PAPER = (byte) 225;

    private FilmedCode() {}

    static Path film(Path folder, BarcodeFormat format, String text) throws IOException, WriterException {
        Path file = folder.resolve(format + ".y4m");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
            for (int frame = 0; frame < 10; frame++) {
                out.write(ascii("FRAME\n"));
                out.write(frame(format, text, frame));
            }
        }
        return file;
    }

    /** It moves a little from picture to picture. */
    private static byte[] frame(BarcodeFormat format, String text, int frame) throws WriterException {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        Arrays.fill(pixels, BENCH);
        boolean square = format == BarcodeFormat.QR_CODE || format == BarcodeFormat.DATA_MATRIX;
        BitMatrix code = new MultiFormatWriter().encode(text, format, square ? 40 : 0, square ? 40 : 60);
        int scale = Math.max(1, (square ? 220 : 480) / code.getWidth());
        int width = code.getWidth() * scale;
        int height = code.getHeight() * (square ? scale : 1);
        int left = (WIDTH - width) / 2 + frame;
        int top = (HEIGHT - height) / 2 - frame;
        for (int y = -40; y < height + 40; y++) {
            for (int x = -40; x < width + 40; x++) {
                boolean inside = x >= 0 && y >= 0 && x < width && y < height;
                boolean dark = inside && code.get(x / scale, square ? y / scale : y);
                pixels[(top + y) * WIDTH + left + x] = dark ? INK : PAPER;
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(pixels);
        byte[] grey = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(grey, (byte) 128);
        all.writeBytes(grey);
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
