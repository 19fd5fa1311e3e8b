package dev.flowcard.devices.photo;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds codes on a photograph as people take them: turned, slanted, smeared, grainy, in poor or uneven light, too near or
 * too far. Looks at the whole, then where codes seem to lie, upright and close, in other and other ways, until something is
 * found or the time is over.
 */
@Component
public class PhotoReader {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final int USUAL = 1200;
    private static final int FINE = 2000;
    /** To find regions in. */
    private static final int MAP = 900;

    private static final int[] WIDTHS = {800, 1400, 500};
    /** A square code needs few pixels: grain goes away, and a look takes no time. */
    private static final int SMALL = 320;
    /** What leans is not found: its white border holds no upright rectangle. */
    private static final double[] LEANINGS = {0, 5, -5, 10, -10};

    private static final double[] TURNS = {45, 22.5, 67.5};

    public List<PhotoCode> read(BufferedImage image) {
        Looking looking = new Looking(System.nanoTime() + LONGEST.toNanos());
        GrayImage photo = GrayImage.of(image);
        looking.until(Stream.of(() -> Decoding.everything(at(photo, USUAL))));
        List<Region> regions = Regions.of(at(photo, MAP).stretched()).stream()
                .sorted(Comparator.comparing(Region::bars)) // squares first: looking at one takes less time
                .toList();
        for (int width : WIDTHS) {
            for (Region region : regions) {
                looking.until(closely(region, region.of(photo, width).stretched(), width));
            }
            if (looking.found()) {
                return looking.believed();
            }
        }
        looking.until(wholly(photo));
        return looking.believed();
    }

    private static Stream<Supplier<List<PhotoCode>>> closely(Region region, GrayImage part, int width) {
        return region.bars() ? bars(part, width / 240) : squares(part);
    }

    private static Stream<Supplier<List<PhotoCode>>> bars(GrayImage part, int radius) {
        return Stream.of(
                () -> Decoding.bars(part.upper()),
                () -> Decoding.bars(part.lower()),
                () -> Decoding.bars(part.smeared()),
                () -> Decoding.bars(part.evened().upper()),
                () -> Decoding.bars(part.evened().lower()),
                () -> Decoding.bars(part.smeared().sharpened(radius)),
                () -> Decoding.bars(part.smeared().sharpened(2 * radius)),
                () -> Decoding.bars(part.inverted().upper()),
                () -> Decoding.bars(part.inverted().lower()));
    }

    private static Stream<Supplier<List<PhotoCode>>> squares(GrayImage part) {
        GrayImage small = part.scaled(SMALL);
        Stream<Supplier<List<PhotoCode>>> upright = Stream.of(
                () -> Decoding.square(part),
                () -> Decoding.square(part.evened()),
                () -> Decoding.square(part.smoothed()),
                () -> Decoding.square(part.smoothed().sharpened(3)),
                () -> Decoding.square(part.inverted()));
        Stream<Supplier<List<PhotoCode>>> turned = Arrays.stream(LEANINGS)
                .mapToObj(turn -> () -> Decoding.square(small.evened().turned(turn)));
        return Stream.concat(turned, upright);
    }

    private static Stream<Supplier<List<PhotoCode>>> wholly(GrayImage photo) {
        Stream<Supplier<List<PhotoCode>>> upright = Stream.of(
                () -> Decoding.everything(at(photo, USUAL).evened()),
                () -> Decoding.everything(at(photo, USUAL).smoothed().stretched()),
                () -> Decoding.everything(at(photo, FINE).evened()));
        Stream<Supplier<List<PhotoCode>>> turned = Arrays.stream(TURNS)
                .mapToObj(turn ->
                        () -> Decoding.everything(at(photo, USUAL).evened().turned(turn)));
        return Stream.concat(upright, turned);
    }

    private static GrayImage at(GrayImage image, int side) {
        return Math.max(image.width(), image.height()) == side ? image : image.scaled(side);
    }
}
