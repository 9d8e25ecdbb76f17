import Testing

@Suite struct TreeTests {}
