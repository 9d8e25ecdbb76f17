/// How the page looks: one A4 sheet, in black and white, from fonts that every machine has.
package enum PageStyle {
    /// The whole style sheet.
    package static let css = """
        @page { size: A4 portrait; margin: 0; }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        body { background: #fff; color: #000;
            font: 7.7pt/1.26 "Liberation Sans", Arial, Helvetica, sans-serif; }
        .sheet { width: 210mm; min-height: 296mm; margin: 0 auto; padding: 8mm 10mm 6mm;
            display: flex; flex-direction: column; gap: 2.2mm; }
        header { border-bottom: 0.6mm solid #000; padding-bottom: 1mm; }
        h1 { font-size: 13pt; line-height: 1.15; }
        .where { font-size: 9pt; }
        .lead { font-size: 8pt; }
        h2 { font-size: 9pt; margin-bottom: 0.5mm; border-bottom: 0.2mm solid #000; }
        .top { display: flex; gap: 5mm; }
        figure { flex: 0 0 80mm; }
        .radar { display: block; width: 80mm; height: auto; }
        .legend { text-align: center; }
        .lists { flex: 1; display: flex; flex-direction: column; gap: 1.6mm; font-size: 7.9pt; }
        ol { padding-left: 4.2mm; }
        li { margin-bottom: 0.6mm; }
        small { font-size: 7.2pt; }
        table { border-collapse: collapse; width: 100%; }
        th { text-align: left; font-weight: normal; }
        thead th { font-size: 6.8pt; font-style: italic; text-align: center; padding: 0 0.8mm; }
        td { text-align: center; white-space: nowrap; padding: 0 0.8mm; }
        tbody th, td { border-bottom: 0.1mm solid #999; padding-top: 0.15mm;
            padding-bottom: 0.15mm; }
        tbody .axis th, .axis td { font-weight: bold; background: #eee;
            border-bottom-color: #000; }
        .next { text-align: left; white-space: normal; }
        .own, .history tbody tr:last-child td { font-weight: bold; }
        .bar svg { width: 15mm; height: 2mm; vertical-align: -0.1mm; }
        .columns { display: flex; gap: 5mm; align-items: flex-start; }
        .columns table { flex: 1 1 0; }
        .columns thead th, .figures thead th { white-space: nowrap; }
        .alone { font-size: 7.2pt; line-height: 1.18; gap: 1.8mm; }
        .alone tbody th, .alone td { padding-top: 0; padding-bottom: 0; }
        .alone .lists { font-size: 7.6pt; }
        footer { margin-top: auto; border-top: 0.2mm solid #000; padding-top: 0.6mm;
            font-size: 6.5pt; line-height: 1.2; }
        .stand { display: flex; gap: 5mm; align-items: center; padding: 4mm 10mm; font-size: 10pt;
            max-width: 210mm; margin: 0 auto; border-bottom: 0.2mm solid #999; }
        .stand button { font: inherit; padding: 1mm 3mm; }
        @media print { .stand { display: none; } .axis th, .axis td { -webkit-print-color-adjust: exact;
            print-color-adjust: exact; } }
        """
}
