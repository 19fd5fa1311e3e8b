/**
 * What a terminal shows: the page of the operator, and the state behind it. Owns no tables. The page itself lives in
 * {@code frontend/terminal} and works without the server for a while.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "plan",
            "sales",
            "production",
            "quality",
            "alarms",
            "notices",
            "devices",
            "devices :: spi"
        })
@NullMarked
package dev.flowcard.workstation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
