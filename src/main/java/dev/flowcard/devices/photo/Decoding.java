package dev.flowcard.devices.photo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One look at one version of a photo. */
final class Decoding {
    static final List<BarcodeFormat> SQUARES = List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX);
    private static final List<BarcodeFormat> BARS = List.of(
            BarcodeFormat.CODE_128,
            BarcodeFormat.CODE_39,
            BarcodeFormat.EAN_13,
            BarcodeFormat.EAN_8,
            BarcodeFormat.UPC_A,
            BarcodeFormat.UPC_E);
    private static final Set<String> GS1 = Set.of("]C1", "]d2", "]Q3", "]e0");

    private Decoding() {}

    /** Any number of codes of any kind. */
    static List<PhotoCode> everything(GrayImage image) {
        Map<DecodeHintType, Object> hints =
                hints(Stream.concat(SQUARES.stream(), BARS.stream()).toList());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(image.luminance()));
        try {
            List<PhotoCode> codes = new ArrayList<>();
            for (Result result :
                    new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, hints)) {
                codes.add(code(result));
            }
            return codes;
        } catch (NotFoundException | RuntimeException nothing) {
            return List.of();
        }
    }

    /** One bar code; each row finds its own threshold. */
    static List<PhotoCode> bars(GrayImage image) {
        return one(new GlobalHistogramBinarizer(image.luminance()), BARS);
    }

    static List<PhotoCode> square(GrayImage image) {
        LuminanceSource luminance = image.luminance();
        List<PhotoCode> found = one(new HybridBinarizer(luminance), SQUARES);
        return found.isEmpty() ? one(new GlobalHistogramBinarizer(luminance), SQUARES) : found;
    }

    /** A distorted symbol makes the readers fail in many ways; the next look may do better. */
    private static List<PhotoCode> one(Binarizer binarizer, List<BarcodeFormat> formats) {
        try {
            return List.of(code(new MultiFormatReader().decode(new BinaryBitmap(binarizer), hints(formats))));
        } catch (NotFoundException | RuntimeException nothing) {
            return List.of();
        }
    }

    private static Map<DecodeHintType, Object> hints(List<BarcodeFormat> formats) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, formats);
        return hints;
    }

    private static PhotoCode code(Result result) {
        Map<ResultMetadataType, Object> told = result.getResultMetadata();
        String symbology =
                told == null ? "" : String.valueOf(told.getOrDefault(ResultMetadataType.SYMBOLOGY_IDENTIFIER, ""));
        String prefix = GS1.contains(symbology) ? symbology : "";
        return new PhotoCode(
                prefix + result.getText(), result.getBarcodeFormat().name(), symbology);
    }
}
