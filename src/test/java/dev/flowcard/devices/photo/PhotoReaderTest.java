package dev.flowcard.devices.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos as they are taken in a shop; each number is what the reader must reach, measured with some room below. */
class PhotoReaderTest {
    private static final int SIZE = 640;

    private final PhotoReader reader = new PhotoReader();

    private static final Map<String, UnaryOperator<PhotoOf>> WAYS = ways();

    private static Map<String, UnaryOperator<PhotoOf>> ways() {
        Map<String, UnaryOperator<PhotoOf>> ways = new LinkedHashMap<>();
        ways.put("straight", photo -> photo);
        for (int degrees : new int[] {7, 45, 133}) {
            ways.put("turned " + degrees, photo -> photo.turned(degrees));
        }
        ways.put("blurred", photo -> photo.blurred(1));
        ways.put("grainy", photo -> photo.grainy(25, 1));
        ways.put("uneven light", PhotoOf::unevenlyLit);
        ways.put("faint", photo -> photo.faint(0.25));
        ways.put("slanted", photo -> photo.slanted(0.12));
        ways.put("inverted", PhotoOf::inverted);
        return ways;
    }

    @ParameterizedTest
    @EnumSource(
            value = BarcodeFormat.class,
            names = {"QR_CODE", "DATA_MATRIX", "CODE_128", "CODE_39", "EAN_13"})
    void oneFaultAtATimeIsNoHindrance(BarcodeFormat format) {
        assertThat(WAYS.entrySet().parallelStream()
                        .filter(way -> !reads(format, way.getValue()))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"QR_CODE, 2", "DATA_MATRIX, 2", "CODE_128, 2", "CODE_39, 2", "EAN_13, 2"})
    void mostPhotosWithAllFaultsTogetherAreRead(BarcodeFormat format, int atLeast) {
        Random random = new Random(7);
        List<UnaryOperator<PhotoOf>> photos =
                Stream.generate(() -> allFaults(random)).limit(3).toList();
        assertThat(photos.parallelStream().filter(way -> reads(format, way)).count())
                .isGreaterThanOrEqualTo(atLeast);
    }

    private static UnaryOperator<PhotoOf> allFaults(Random random) {
        int turn = random.nextInt(360);
        int grain = 5 + random.nextInt(12);
        double contrast = 0.4 + random.nextDouble() * 0.5;
        boolean uneven = random.nextBoolean();
        int blur = random.nextInt(2);
        double slant = random.nextDouble() * 0.2;
        return photo -> {
            PhotoOf taken = photo.turned(turn).slanted(slant).faint(contrast);
            return (uneven ? taken.unevenlyLit() : taken).blurred(blur).grainy(grain, 3);
        };
    }

    @Test
    void severalCodesOnAPhotoAreAllFound() {
        BufferedImage both = new BufferedImage(1600, 2400, BufferedImage.TYPE_INT_RGB);
        both.createGraphics()
                .drawImage(
                        PhotoOf.label(BarcodeFormat.CODE_128, "W-20260412-X", SIZE)
                                .image(),
                        0,
                        0,
                        null);
        both.createGraphics()
                .drawImage(
                        PhotoOf.label(BarcodeFormat.QR_CODE, "P-1007-L", SIZE).image(), 0, 1200, null);
        assertThat(reader.read(both)).extracting(PhotoCode::code).contains("W-20260412-X", "P-1007-L");
    }

    @Test
    void whatIsNoCodeIsNotReadAsOne() {
        assertThat(reader.read(PhotoOf.label(BarcodeFormat.QR_CODE, "x", 20)
                        .grainy(60, 5)
                        .image()))
                .isEmpty();
    }

    private boolean reads(BarcodeFormat format, UnaryOperator<PhotoOf> way) {
        String text = format == BarcodeFormat.EAN_13 ? "6901234567892" : "W-20260412-X";
        List<PhotoCode> found =
                reader.read(way.apply(PhotoOf.label(format, text, SIZE)).image());
        assertThat(found).extracting(PhotoCode::code).isSubsetOf(text);
        return !found.isEmpty();
    }
}
