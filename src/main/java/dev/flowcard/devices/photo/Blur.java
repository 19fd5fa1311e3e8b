package dev.flowcard.devices.photo;

/** The mean brightness around each pixel, by sums over rectangles, whatever the radius at the same cost. */
final class Blur {
    private Blur() {}

    static int[] box(GrayImage image, int radius) {
        int width = image.width();
        int height = image.height();
        long[] sums = sums(image);
        int[] means = new int[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - radius);
            int bottom = Math.min(height, y + radius + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(width, x + radius + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                means[y * width + x] = (int) (sum / ((long) (bottom - top) * (right - left)));
            }
        }
        return means;
    }

    /** The sum of everything above and to the left. */
    private static long[] sums(GrayImage image) {
        int width = image.width() + 1;
        long[] sums = new long[width * (image.height() + 1)];
        for (int y = 1; y <= image.height(); y++) {
            long row = 0;
            for (int x = 1; x < width; x++) {
                row += image.at((y - 1) * image.width() + x - 1);
                sums[y * width + x] = sums[(y - 1) * width + x] + row;
            }
        }
        return sums;
    }
}
