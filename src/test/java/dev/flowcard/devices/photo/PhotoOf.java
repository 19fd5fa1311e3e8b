package dev.flowcard.devices.photo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

/** A label on a bench, photographed as badly as one likes. */
final class PhotoOf {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    private final BufferedImage image;

    private PhotoOf(BufferedImage image) {
        this.image = image;
    }

    static PhotoOf label(BarcodeFormat format, String text, int size) {
        BufferedImage bench = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = bench.createGraphics();
        graphics.setColor(new Color(120, 110, 96));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        boolean square = format == BarcodeFormat.QR_CODE || format == BarcodeFormat.DATA_MATRIX;
        BufferedImage code = code(format, text, size, square ? size : size / 4);
        int left = (WIDTH - code.getWidth()) / 2;
        int top = (HEIGHT - code.getHeight()) / 2;
        graphics.setColor(new Color(238, 236, 230));
        graphics.fillRect(left - 60, top - 90, code.getWidth() + 120, code.getHeight() + 170);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        graphics.drawString("VB-50  120", left, top - 30);
        graphics.drawImage(code, left, top, null);
        graphics.drawString(text, left, top + code.getHeight() + 50);
        graphics.dispose();
        return new PhotoOf(bench);
    }

    private static BufferedImage code(BarcodeFormat format, String text, int width, int height) {
        try {
            BitMatrix cells =
                    new MultiFormatWriter().encode(text, format, width, height, Map.of(EncodeHintType.MARGIN, 4));
            int scale = Math.max(1, width / cells.getWidth());
            BufferedImage small = MatrixToImageWriter.toBufferedImage(cells);
            BufferedImage large =
                    new BufferedImage(cells.getWidth() * scale, cells.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
            large.createGraphics().drawImage(small, 0, 0, large.getWidth(), large.getHeight(), null);
            return large;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    BufferedImage image() {
        return image;
    }

    PhotoOf turned(double degrees) {
        BufferedImage turned = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(new Color(120, 110, 96));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return new PhotoOf(turned);
    }

    /** Seen from the side: what is on the right is farther away. */
    PhotoOf slanted(double share) {
        return mapped((x, y) -> {
            double depth = 1 - share * x / WIDTH;
            return new double[] {
                x * (1 - share * 0.5) / depth + 0, (y - HEIGHT / 2.0) / depth * (1 - share * 0.5) + HEIGHT / 2.0
            };
        });
    }

    PhotoOf blurred(int radius) {
        BufferedImage blurred = copy();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                blurred.setRGB(x, y, mean(x, y, radius));
            }
        }
        return new PhotoOf(blurred);
    }

    PhotoOf grainy(int strength, long seed) {
        Random random = new Random(seed);
        return shaded((x, y, value) -> value + (int) (random.nextGaussian() * strength));
    }

    /** Bright on the left, dark on the right, with the edge of a shadow across. */
    PhotoOf unevenlyLit() {
        return shaded((x, y, value) -> (int) (value * (1 - 0.75 * x / WIDTH) * (x + y > 1500 ? 0.6 : 1)));
    }

    PhotoOf faint(double contrast) {
        return shaded((x, y, value) -> (int) (150 + (value - 150) * contrast));
    }

    PhotoOf inverted() {
        return shaded((x, y, value) -> 255 - value);
    }

    private interface Shade {
        int of(int x, int y, int value);
    }

    private interface Source {
        double[] of(double x, double y);
    }

    private PhotoOf shaded(Shade shade) {
        BufferedImage shaded = copy();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int value = Math.clamp(shade.of(x, y, image.getRGB(x, y) & 0xff), 0, 255);
                shaded.setRGB(x, y, value * 0x010101);
            }
        }
        return new PhotoOf(shaded);
    }

    private PhotoOf mapped(Source source) {
        BufferedImage mapped = copy();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double[] from = source.of(x, y);
                boolean inside = from[0] >= 0 && from[0] < WIDTH && from[1] >= 0 && from[1] < HEIGHT;
                mapped.setRGB(x, y, inside ? image.getRGB((int) from[0], (int) from[1]) : 0x605848);
            }
        }
        return new PhotoOf(mapped);
    }

    private int mean(int x, int y, int radius) {
        int sum = 0;
        int count = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                if (x + dx >= 0 && x + dx < WIDTH && y + dy >= 0 && y + dy < HEIGHT) {
                    sum += image.getRGB(x + dx, y + dy) & 0xff;
                    count++;
                }
            }
        }
        return sum / count * 0x010101;
    }

    private static BufferedImage copy() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }
}
