package dev.flowcard.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/**
 * Barcodes as SVG in millimetres, quiet zones included. Bars are whole dots of a 300 dpi printer, so that printing does
 * not widen some and narrow others.
 */
public final class Barcode {
    /** Four dots at 300 dpi: reads from half a metre. */
    public static final double WIDE = dots(4);
    /** Three dots at 300 dpi: reads by every handheld scanner (10 mil). */
    public static final double NORMAL = dots(3);
    /** Two dots at 300 dpi: the least that an office printer still prints clean. */
    private static final double NARROW = dots(2);

    private static final int QUIET_128 = 10;
    private static final int QUIET_QR = 4;

    /** The function character 3 of Code 128, as the encoder takes it: what holds it is an order to the scanner. */
    public static final char FNC3 = '\u00f3';

    private Barcode() {}

    /**
     * A Code 128 in modules of at most the given width, in narrower ones where the code is long; a QR code where even
     * these do not fit, since a barcode that no scanner reads is worth nothing.
     */
    public static String fitting(String code, double module, double height, double maxWidth) {
        BitMatrix bars = bars(code);
        int modules = bars.getWidth() + 2 * QUIET_128;
        for (double width : new double[] {module, NORMAL, NARROW}) {
            if (width <= module && modules * width <= maxWidth) {
                return svg(modules * width, height, modules, 1, path(bars, QUIET_128, 0));
            }
        }
        return qr(code, (cells(code).getWidth() + 2 * QUIET_QR) * WIDE);
    }

    /** A QR code, {@code side} millimetres wide, quiet zone included. */
    public static String qr(String text, double side) {
        BitMatrix cells = cells(text);
        int modules = cells.getWidth() + 2 * QUIET_QR;
        return svg(side, side, modules, modules, path(cells, QUIET_QR, QUIET_QR));
    }

    private static BitMatrix bars(String code) {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CODE128_COMPACT, true);
        return new Code128Writer().encode(code, BarcodeFormat.CODE_128, 0, 1, hints);
    }

    private static BitMatrix cells(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }

    /** One path of all dark runs: no seams between neighbours, and a small file. */
    private static String path(BitMatrix dark, int left, int top) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            int x = 0;
            while (x < dark.getWidth()) {
                int from = x;
                while (x < dark.getWidth() && dark.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + left).append(' ').append(y + top);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }

    private static String svg(double width, double height, int columns, int rows, String path) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" style=\"width:%1$.3fmm;height:%2$.3fmm\" width=\"%1$.3fmm\""
                        + " height=\"%2$.3fmm\" viewBox=\"0 0 %3$d %4$d\" preserveAspectRatio=\"none\""
                        + " shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"%5$s\"/></svg>",
                width,
                height,
                columns,
                rows,
                path);
    }

    private static double dots(int count) {
        return count * 25.4 / 300;
    }
}
