/** What was scanned without the server and refused by it on arrival, until a foreman has decided what becomes of it. */
@NullMarked
package dev.flowcard.devices.inbox;

import org.jspecify.annotations.NullMarked;
