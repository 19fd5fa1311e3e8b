/** The commands of the launcher: clients of a running server's public API, and judges of the product's own engines. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "platform::backup", "plan::scheduling", "prediction"})
@NullMarked
package dev.flowcard.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
