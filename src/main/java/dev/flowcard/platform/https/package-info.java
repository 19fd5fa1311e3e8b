/**
 * HTTPS on the port that speaks HTTP, too: with an authority of the plant's own, so that terminals on the network get what
 * browsers give to secure origins alone (docs/adr/0042).
 */
@NullMarked
package dev.flowcard.platform.https;

import org.jspecify.annotations.NullMarked;
