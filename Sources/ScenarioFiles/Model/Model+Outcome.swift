public import PovertyExit

extension Model {
  /// Fits, projects and answers the model's questions.
  ///
  /// - Parameter sampling: Draws, seed and threads.
  /// - Complexity: That of the forecasts: O(places · paces · years · draws).
  public func outcome(sampling: Sampling = Sampling()) -> Outcome {
    Outcome(
      study: Study(place: place, ledger: ledger, settings: settings, sampling: sampling),
      flows: flows.isEmpty ? [:] : [place.id: flows], questions: questions)
  }
}
