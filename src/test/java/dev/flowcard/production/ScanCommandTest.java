package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Messages;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.PrintedPages;
import dev.flowcard.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every command is on the paper, on the screen and in both languages. */
@FlowcardTest
class ScanCommandTest {
    @Autowired
    Shop shop;

    @LocalServerPort
    int port;

    @Test
    void theSheetCarriesEveryCommandInWordsAndAsABarcode() {
        byte[] pdf = new Api(port, shop.token(Role.PLANNER)).bytes("/api/v1/command-sheet.pdf");
        Set<String> read = new HashSet<>();
        try (PrintedPages pages = new PrintedPages(pdf)) {
            for (int page = 0; page < pages.count(); page++) {
                read.addAll(pages.codes(page, BarcodeFormat.CODE_128));
            }
        }
        assertThat(read)
                .containsAll(ScanCommand.printed().stream()
                        .map(c -> "CODE_128 " + c.code())
                        .toList());
    }

    @Test
    void theTerminalShowsEveryCommandAsABarcode() throws IOException {
        String panel = Files.readString(Path.of("frontend/terminal/panels.js"));
        String list = panel.substring(panel.indexOf("COMMANDS = ["), panel.indexOf("];"));
        Set<String> shown = Pattern.compile("'(X-[A-Z]+)'")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(shown)
                .isEqualTo(ScanCommand.printed().stream().map(ScanCommand::code).collect(Collectors.toSet()));
        String texts = Files.readString(Path.of("frontend/terminal/texts.js"));
        assertThat(shown)
                .allSatisfy(code ->
                        assertThat(texts.split("'" + code + "': ", -1)).as(code).hasSize(3));
    }

    @Test
    void everyCommandHasItsWord() {
        Messages messages = new Messages();
        for (Locale locale : List.of(Messages.ZH, Messages.EN)) {
            assertThat(ScanCommand.printed())
                    .allSatisfy(command -> assertThat(messages.get(locale, "production.command." + command.name()))
                            .isNotBlank()
                            .doesNotContain("production.command"));
        }
    }
}
