package dev.flowcard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(FlowcardApplication.class).verify();
    }
}
