package dev.flowcard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    @ParameterizedTest
    @MethodSource("requests")
    void an_example_of_a_request_is_one(Path example) throws IOException {
        assertThat(Contract.faultsOfRequest(Files.readString(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void an_example_of_a_wrong_request_is_none(Path example) throws IOException {
        assertThat(Contract.faultsOfRequest(Files.readString(example))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("responses")
    void an_example_of_a_response_is_one_and_the_agent_understands_it(Path example) throws IOException {
        String body = Files.readString(example);
        assertThat(Contract.faultsOfResponse(body)).isEmpty();
        assertThat(Json.MAPPER.readValue(body, ScanAnswer.class).isComplete()).isTrue();
    }

    static Stream<Path> requests() throws IOException {
        return examples("request-");
    }

    static Stream<Path> invalidRequests() throws IOException {
        return examples("invalid-request-");
    }

    static Stream<Path> responses() throws IOException {
        return examples("response-");
    }

    private static Stream<Path> examples(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(Contract.FOLDER.resolve("examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        }
    }
}
