package dev.flowcard.production.card;

import dev.flowcard.shared.Pdf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What can be printed, as it will look, and where it is had; looking counts no print. */
@Service
public class PrintDesk {
    private static final int MOST_PICTURES = 4;
    private static final int DPI = 96;

    private final CardPrinting cards;
    private final SheetPrinting sheets;

    PrintDesk(CardPrinting cards, SheetPrinting sheets) {
        this.cards = cards;
        this.sheets = sheets;
    }

    /** A kind of document. */
    public enum Document {
        CARDS("cards.pdf", "workOrders", true),
        COMMANDS("command-sheet.pdf", "", false),
        REASONS("reason-sheet.pdf", "", false),
        WORK_UNITS("work-unit-cards.pdf", "workUnits", false),
        BADGES("badges.pdf", "people", true);

        private final String file;
        private final String of;
        private final boolean needsSome;

        Document(String file, String of, boolean needsSome) {
            this.file = file;
            this.of = of;
            this.needsSome = needsSome;
        }

        /** Whether one chooses what is on it. */
        public boolean chooses() {
            return !of.isEmpty();
        }

        /** Whether there is nothing to print until something is chosen. */
        public boolean needsSome() {
            return needsSome;
        }
    }

    /** The first pages as PNG, and how many there are. */
    public record Preview(List<byte[]> pages, int count) {}

    /** @param of numbers or codes of what is wanted */
    public Preview preview(Document document, List<String> of, PaperSize size, Locale locale) {
        byte[] pdf =
                switch (document) {
                    case CARDS -> cards.preview(of, size, locale);
                    case COMMANDS -> sheets.commands(size, locale);
                    case REASONS -> sheets.reasons(size, locale);
                    case WORK_UNITS -> sheets.workUnits(of, size, locale);
                    case BADGES -> sheets.badges(of, size, locale);
                };
        return new Preview(Pdf.pictures(pdf, MOST_PICTURES, DPI), Pdf.pages(pdf));
    }

    /** Where the document itself is had. */
    public String address(Document document, List<String> of, PaperSize size) {
        String named = of.isEmpty()
                ? ""
                : "&" + document.of + "="
                        + of.stream()
                                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                                .collect(Collectors.joining(","));
        return "/api/v1/" + document.file + "?size=" + size + named;
    }
}
