package dev.flowcard.devices.photo;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** A photo in shades of grey, and what may be done to it so that a code stands out. */
final class GrayImage {
    private static final int WHITE = 255;

    private final byte[] pixels;
    private final int width;
    private final int height;

    GrayImage(byte[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static GrayImage of(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight(), new AffineTransform());
    }

    /** Scaled so that its longer side has this many pixels. */
    GrayImage scaled(int side) {
        double factor = (double) side / Math.max(width, height);
        int newWidth = Math.max(1, (int) Math.round(width * factor));
        int newHeight = Math.max(1, (int) Math.round(height * factor));
        return drawn(
                image(),
                newWidth,
                newHeight,
                AffineTransform.getScaleInstance((double) newWidth / width, (double) newHeight / height));
    }

    /** Turned about its middle, on white ground. */
    GrayImage turned(double degrees) {
        double angle = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int newWidth = (int) Math.ceil(width * cos + height * sin);
        int newHeight = (int) Math.ceil(width * sin + height * cos);
        AffineTransform turn = new AffineTransform();
        turn.translate(newWidth / 2.0, newHeight / 2.0);
        turn.rotate(angle);
        turn.translate(-width / 2.0, -height / 2.0);
        return drawn(image(), newWidth, newHeight, turn);
    }

    GrayImage transformed(AffineTransform how, int newWidth, int newHeight) {
        return drawn(image(), newWidth, newHeight, how);
    }

    /** The upper two thirds: bars are as good there. */
    GrayImage upper() {
        return rows(0, Math.max(1, height * 2 / 3));
    }

    /** The lower half. */
    GrayImage lower() {
        return rows(height / 2, height - height / 2);
    }

    private GrayImage rows(int from, int count) {
        return new GrayImage(Arrays.copyOfRange(pixels, from * width, (from + count) * width), width, count);
    }

    /** Bars drawn out along their length: what is grain and dirt goes away, the bars stay. */
    GrayImage smeared() {
        int band = Math.max(1, height / 5);
        int bands = Math.max(1, height / band);
        byte[] smeared = new byte[width * bands * 8];
        for (int b = 0; b < bands; b++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int y = b * band; y < (b + 1) * band; y++) {
                    sum += at(y * width + x);
                }
                for (int y = b * 8; y < (b + 1) * 8; y++) {
                    smeared[y * width + x] = (byte) (sum / band);
                }
            }
        }
        return new GrayImage(smeared, width, bands * 8).stretched();
    }

    GrayImage inverted() {
        byte[] inverted = new byte[pixels.length];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) (WHITE - at(i));
        }
        return new GrayImage(inverted, width, height);
    }

    /** Even light: each pixel against the brightness around it, spread over all shades. */
    GrayImage evened() {
        int[] around = Blur.box(this, Math.max(8, Math.max(width, height) / 16));
        byte[] even = new byte[pixels.length];
        for (int i = 0; i < even.length; i++) {
            even[i] = shade(at(i) * 170 / Math.max(1, around[i]));
        }
        return new GrayImage(even, width, height).stretched();
    }

    /** From the darkest to the brightest, a few stray pixels aside. */
    GrayImage stretched() {
        int[] counts = new int[WHITE + 1];
        for (int i = 0; i < pixels.length; i++) {
            counts[at(i)]++;
        }
        int stray = pixels.length / 100;
        int low = 0;
        int high = WHITE;
        for (int seen = counts[low]; low < high && seen <= stray; seen += counts[++low]) {}
        for (int seen = counts[high]; high > low && seen <= stray; seen += counts[--high]) {}
        byte[] all = new byte[pixels.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = shade((at(i) - low) * WHITE / Math.max(1, high - low));
        }
        return new GrayImage(all, width, height);
    }

    /** Edges that a shaking hand or a poor lens has smeared. */
    GrayImage sharpened(int radius) {
        int[] around = Blur.box(this, radius);
        byte[] sharp = new byte[pixels.length];
        for (int i = 0; i < sharp.length; i++) {
            sharp[i] = shade(at(i) + 2 * (at(i) - around[i]));
        }
        return new GrayImage(sharp, width, height);
    }

    /** Without the grain of a photo in poor light. */
    GrayImage smoothed() {
        int[] around = Blur.box(this, 1);
        byte[] smooth = new byte[pixels.length];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = (byte) around[i];
        }
        return new GrayImage(smooth, width, height);
    }

    int at(int index) {
        return pixels[index] & 0xff;
    }

    LuminanceSource luminance() {
        int[] rgb = new int[pixels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = at(i) * 0x010101;
        }
        return new RGBLuminanceSource(width, height, rgb);
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        return image;
    }

    private static GrayImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = gray.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, how, null);
        graphics.dispose();
        return new GrayImage(((DataBufferByte) gray.getRaster().getDataBuffer()).getData(), width, height);
    }

    private static byte shade(int value) {
        return (byte) Math.clamp(value, 0, WHITE);
    }
}
