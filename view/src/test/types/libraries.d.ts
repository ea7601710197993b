// What the libraries beside the page put into the page's names.
/// <reference path="../../../target/typescript/uPlot.d.ts" />
declare const CodeMirror: any;
