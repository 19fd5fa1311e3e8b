package dev.flowcard.devices.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The examples that the workstation's agent is tested with are understood here in the same way. */
@FlowcardTest
class ContractExamplesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Test
    void theAgentsRequestsAreTakenAndFaultyOnesAreNot() throws IOException {
        Api terminal = new Api(port, shop.terminal("T-MILL-04", "U-MILL-04"));
        List<Path> examples;
        try (Stream<Path> files = Files.list(Path.of("devices/contract/examples"))) {
            examples = files.filter(f -> f.getFileName().toString().contains("request-"))
                    .sorted()
                    .toList();
        }
        assertThat(examples).hasSizeGreaterThan(10);
        for (Path example : examples) {
            int expected = example.getFileName().toString().startsWith("invalid-") ? 400 : 200;
            assertThat(terminal.post("/api/v1/scans", Files.readString(example)).status())
                    .as(example.toString())
                    .isEqualTo(expected);
        }
    }
}
