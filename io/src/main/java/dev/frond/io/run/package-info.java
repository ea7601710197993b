/**
 * The folder a run writes: {@code scenario.yaml}, {@code series.csv}, {@code fields/}, {@code fields.xmf},
 * {@code fields.vtkhdf.series}, {@code events.csv}, {@code ro-crate-metadata.json}, {@code summary.json}, and {@code fields.vtkhdf} where
 * the scenario asks for it. Each is complete as soon as it has its name, but for the tables, which grow by whole lines. {@code summary.json}
 * comes last: where it is, the run has ended and everything else is there.
 */
@NullMarked
package dev.frond.io.run;

import org.jspecify.annotations.NullMarked;
