/** Work centres, work units, reasons, shifts and work calendars. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.flowcard.plant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
