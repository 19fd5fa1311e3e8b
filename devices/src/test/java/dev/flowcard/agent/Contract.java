package dev.flowcard.agent;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The written contract of the scan door. */
final class Contract {

    static final Path FOLDER = Path.of("contract");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    static List<String> faultsOfRequest(String body) {
        return faults("scan-request.schema.json", body);
    }

    static List<String> faultsOfResponse(String body) {
        return faults("scan-response.schema.json", body);
    }

    private static List<String> faults(String file, String body) {
        return schema(file)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String file) {
        try {
            return REGISTRY.getSchema(Files.readString(FOLDER.resolve(file)), InputFormat.JSON);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
