// FormModel
