package dev.flowcard.devices.photo;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * A rectangle on a photo that lies as the code in it does, in shares of the photo's width.
 *
 * @param angle in radians
 */
record Region(double centerX, double centerY, double width, double height, double angle, boolean bars) {
    /** With what lies around the group: quiet zones, and blocks at the edge that are only half full. */
    static Region around(EdgeMap edges, List<Integer> blocks, boolean bars) {
        double angle = edges.angle(blocks, bars);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int block : blocks) {
            int row = block / edges.columns();
            double x = block % edges.columns() + 0.5;
            double y = row + 0.5;
            double[] turned = {x * cos + y * sin, y * cos - x * sin};
            for (int i = 0; i < 2; i++) {
                low[i] = Math.min(low[i], turned[i]);
                high[i] = Math.max(high[i], turned[i]);
            }
        }
        double width = high[0] - low[0];
        double height = high[1] - low[1];
        double u = (low[0] + high[0]) / 2;
        double v = (low[1] + high[1]) / 2;
        double all = edges.columns();
        double alongMargin = 3 + width * (bars ? 0.1 : 0.12);
        double acrossMargin = bars ? 0 : 3 + height * 0.12;
        return new Region(
                (u * cos - v * sin) / all,
                (u * sin + v * cos) / all,
                (width + 2 * alongMargin) / all,
                Math.max(1, height + 2 * acrossMargin) / all,
                angle,
                bars);
    }

    /** This part of the photo, upright, so many pixels wide. */
    GrayImage of(GrayImage photo, int pixels) {
        double scale = pixels / (width * photo.width());
        AffineTransform upright = new AffineTransform();
        upright.translate(pixels / 2.0, height * photo.width() * scale / 2);
        upright.scale(scale, scale);
        upright.rotate(-angle);
        upright.translate(-centerX * photo.width(), -centerY * photo.width());
        return photo.transformed(upright, pixels, Math.max(1, (int) (height * photo.width() * scale)));
    }
}
