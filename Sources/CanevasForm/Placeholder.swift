// CanevasForm
