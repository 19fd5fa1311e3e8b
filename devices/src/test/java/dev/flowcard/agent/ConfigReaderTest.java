package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigReaderTest {

    private static final String USUAL = """
            server.url = http://localhost:8080/
            server.token = abc.def
            terminal = T-MILL-04
            spool.dir = spool
            """;

    @TempDir
    private Path folder;

    @Test
    void reads_every_kind_of_port_with_its_profile() throws IOException {
        Files.writeString(folder.resolve("own.properties"), "terminator = TAB\nbaud = 115200\n");
        AgentConfig config = read(USUAL + """
                                port.desk = serial:/dev/ttyUSB0?parity=even&dataBits=7
                                port.desk.profile = own.properties
                                port.gate = tcp://10.0.0.7:4001
                                port.gate.profile = zebra-ds2208
                                port.test = script:codes.txt
                                """).config();
        assertThat(config.server()).hasToString("http://localhost:8080");
        assertThat(config.spool()).isEqualTo(folder.resolve("spool"));
        assertThat(config.ports())
                .extracting(PortConfig::address)
                .containsExactly(
                        new PortAddress.Serial(
                                "/dev/ttyUSB0", new LineSettings(115200, LineSettings.Parity.EVEN, 7, 1)),
                        new PortAddress.Tcp("10.0.0.7", 4001),
                        new PortAddress.Script(folder.resolve("codes.txt")));
    }

    @Test
    void names_every_fault_and_never_the_token() throws IOException {
        ConfigReader.Reading reading = read("""
                server.url = ftp://localhost
                server.token = secret token
                spol.dir = spool
                port.a = usb:1
                port.b = serial:/dev/ttyS0?baud=fast&colour=red
                port.c = tcp://host
                port.d = script:x
                port.d.profile = toaster
                port.e.profile = default
                """);
        assertThat(reading.config()).isNull();
        assertThat(reading.faults())
                .extracting(fault -> new Texts(java.util.Locale.ENGLISH)
                        .text(fault.key(), fault.arguments().toArray()))
                .anyMatch(text -> text.contains("server.url cannot be"))
                .anyMatch(text -> text.contains("server.token"))
                .anyMatch(text -> text.contains("terminal is missing"))
                .anyMatch(text -> text.contains("spool.dir is missing"))
                .anyMatch(text -> text.contains("no setting spol.dir"))
                .anyMatch(text -> text.contains("port.a cannot be 'usb:1'"))
                .anyMatch(text -> text.contains("baud cannot be 'fast'"))
                .anyMatch(text -> text.contains("no setting colour"))
                .anyMatch(text -> text.contains("port.c cannot be"))
                .anyMatch(text -> text.contains("no profile toaster"))
                .anyMatch(text -> text.contains("no setting port.e.profile"))
                .noneMatch(text -> text.contains("secret"));
    }

    @Test
    void a_configuration_without_a_port_or_a_file_is_refused() throws IOException {
        assertThat(read(USUAL).faults()).extracting(Said::key).containsExactly("config.noPort");
        assertThat(ConfigReader.read(folder.resolve("nowhere")).faults())
                .extracting(Said::key)
                .containsExactly("config.unreadable");
    }

    @ParameterizedTest
    @MethodSource("shippedProfiles")
    void a_profile_that_comes_with_the_agent_has_no_fault(String name) {
        assertThat(TestProfiles.shipped(name).terminators()).isNotEmpty();
    }

    static List<String> shippedProfiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("profiles"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private ConfigReader.Reading read(String content) throws IOException {
        Path file = folder.resolve("agent.properties");
        Files.writeString(file, content);
        return ConfigReader.read(file);
    }
}
