/**
 * What a front is about to meet: itself, a side, an obstacle, the top. Gaps are looked for through the electrolyte, and
 * through the metal where the front recedes. Nothing here changes a front.
 */
@NullMarked
package dev.frond.mesh.internal.front.contact;

import org.jspecify.annotations.NullMarked;
